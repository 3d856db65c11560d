/// Words that say something, but name no theme: anything may be a problem, a
/// solution or an idea.
enum GeneralWords {
  static let all = (german + english).split(whereSeparator: \.isWhitespace)
    .map(String.init)

  private static let german = """
    alte alter anfang anforderung anliegen anregung anteil antrag anzahl art
    aspekt aufgabe bedarf bedingung beispiel beitrag bereich betrachtung bitte
    damen dank ding dunkel dunkeln ebene ecke effekt eindruck einfluss ende
    erfahrung ergebnis erhöhung fall folge form frage förderung grund gruppe
    gruß hand herr herren hilfe hinweis höhe idee information jahr kosten lage
    leben leute lösung maßnahme meinung menge mensch minute mitte mittel
    möglichkeit nachteil nord norden nutzen nutzung nähe ort ost osten person
    problem projekt prozent punkt qualität rahmen reihe richtung rolle sache
    satz schritt seite sinn situation stand stelle stunde stück süd süden tag
    teil thema titel uhr umsetzung unterstützung ursache verbesserung vergleich
    vielzahl vorschlag vorteil weise wert west westen woche wunsch zahl zeit
    ziel zone zukunft zusammenhang zustand zweck
    """

  private static let english = """
    answer area aspect bad big case change day different easy end example fact
    find group hand help idea important improve issue lack long look matter mean
    measure number offer old part people place point problem question reason
    right see set side situation small solution start time try work world year
    """
}
