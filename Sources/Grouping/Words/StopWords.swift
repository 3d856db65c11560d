/// Words that stand in every text and speak for nothing.
enum StopWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    (german + english).split(whereSeparator: \.isWhitespace).map(String.init))

  private static let german = """
    ab aber alle allem allen aller alles als also am an ander andere anderem
    anderen anderer anderes anderm andern anders auch auf aus bei beim bereits
    besonders bin bis bist bzw da dabei dadurch dafür dagegen daher damit danach
    dann daran darauf darf darin darum darüber das dass daß dazu dein deine
    deinem deinen deiner dem den denen denn dennoch der deren derer des deshalb
    dessen die dies diese dieselbe dieselben diesem diesen dieser dieses dir
    doch dort du durch dürfen eben ebenso ein eine einem einen einer eines
    einfach einig einige einigem einigen einiger einiges einmal er es etc etwa
    etwas euch euer eure eurem euren eurer falls fast für ganz gar gegen gern
    gerne gibt gut hab habe haben hat hatte hatten hätte hätten her hier hin
    hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem
    ins irgendwie ist ja jede jedem jeden jeder jedes jedoch jene jenem jenen
    jener jenes jetzt kann kein keine keinem keinen keiner keines können könnte
    könnten leider lieber machen macht mal man manche manchem manchen mancher
    manches mehr mein meine meinem meinen meiner meist meisten mich mir mit
    möchte möglich möglichst muss muß müssen müsste müssten nach nämlich nicht
    nichts noch nun nur ob oben obwohl oder oft ohne per pro sehr sein seine
    seinem seinen seiner seit sich sie sind so sobald sodass sogar solche
    solchem solchen solcher solches soll sollen sollte sollten somit sondern
    sonst sowie statt über um und uns unser unsere unserem unseren unserer unten
    unter usw vielleicht vom von vor während wann war waren warum was wegen
    weil weiter welche welchem welchen welcher welches wenig weniger wenn wer
    werde werden wie wieder will wir wird wirklich wo wollen würde würden zu zum
    zur zwar zwischen
    """

  private static let english = """
    a about above actually after again all almost along also always am an and
    another any anyone anything are around as ask at away back be because become
    been before being below better between both but by can cannot could did do
    does doing done down during each either else enough even ever every everyone
    everything few first for from further get gets getting give given go goes
    going good got great had has have having he her here hers him his how
    however i if in into instead is it its just keep kind know least less
    let like little lot make makes making many may maybe me might more most
    much must my need needed needs never new next no nor not nothing now of off
    often on once one only or other our out over own per perhaps please put
    quite rather really same say she should since so some someone something
    sometimes still such take than thank that the their them then there these
    they thing things think this those though through to together too towards
    under until up upon us use used using very want wants was way we well were
    what whatever when where whether which while who whole whom whose why will
    with within without would yes yet you your
    """
}
