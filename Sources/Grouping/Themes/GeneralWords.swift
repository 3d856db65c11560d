/// Words that say something, but name no theme: anything may be a problem, a
/// solution or an idea.
enum GeneralWords {
  static let all = (german + english).split(whereSeparator: \.isWhitespace)
    .map(String.init)

  private static let german = """
    anfang anforderung anliegen anregung anteil antrag anzahl art aspekt
    aufgabe bedarf bedingung beispiel beitrag bereich betrachtung bitte damen
    dank ding ebene effekt eindruck einfluss ende erfahrung erhöhung ergebnis
    fall folge form frage förderung grund gruppe gruß hand herren herr hilfe
    hinweis höhe idee information jahr kosten lage leben leute lösung maßnahme
    menge mensch meinung minute mitte mittel möglichkeit nähe norden not nutzen
    nutzung ort osten ost nord punkt person prozent problem projekt qualität
    rahmen reihe richtung rolle sache satz schritt seite sinn situation stand
    stelle stück stunde süden süd tag teil thema titel uhr umsetzung unterstützung
    ursache vergleich verbesserung vorschlag vorteil nachteil weise wert westen
    west wert woche wunsch zahl zeit ziel zone zukunft zusammenhang zustand zweck
    """

  private static let english = """
    answer area aspect bad better big case change day different easy end example
    fact find get give go good great group hand help idea important improve
    issue keep kind know lack let like long look lot make many matter mean
    measure more much need new number offer old part people place point problem
    put question reason right see set side situation small solution start take
    thing think time try use want way well work world year
    """
}
