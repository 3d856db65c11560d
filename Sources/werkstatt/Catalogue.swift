import Interface
import SessionLog
import Synchronization
import Workshop

/// The words that the program is built with.
enum Catalogue {
  /// Those of the person at the terminal, or of the seat that they sit at.
  static var current: Wording { spoken.withLock { $0 } }

  /// From here on all sentences are in the language of a seat, those of the
  /// disk as well.
  static func speak(_ words: Wording) { spoken.withLock { $0 = words } }

  private static let spoken = Mutex(words(in: .current))

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
