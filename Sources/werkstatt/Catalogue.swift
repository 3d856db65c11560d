import Interface
import SessionLog
import Workshop

/// The words that the program is built with.
enum Catalogue {
  /// Those of the person at the terminal.
  static let current = words(in: .current)

  /// Those of a language.
  ///
  /// A catalogue that can't be read shows its keys; a test sees to it that
  /// both can.
  static func words(in language: Language) -> Wording {
    let bytes =
      switch language {
      case .de: Embedded.german
      case .en: Embedded.english
      }
    do {
      return try Wording(
        StrictJSON().value(bytes), language: language.rawValue)
    } catch {
      return .empty
    }
  }
}
