import Mustache
import Workshop

/// A page of HTML that no text can break out of.
///
/// The template is the program's own and stands as it is; every text that it
/// is filled with is made tidy and escaped.
struct HTMLText {
  private let template: MustacheTemplate

  /// - Parameter template: Mustache; that one can't be read is a mistake in
  ///   the program.
  init(template: String) {
    MustacheContentTypes.register(Escaping(), named: "PAGE")
    do {
      self.template = try MustacheTemplate(
        string: "{{%CONTENT_TYPE:PAGE}}" + template)
    } catch {
      preconditionFailure("a template is none: \(error)")
    }
  }

  /// The page, filled with the members of a value.
  func filled(with page: Any) -> String { template.render(page) }

  /// The library looks at characters and so overlooks a sign with an accent
  /// behind it; browsers look at scalars.
  private struct Escaping: MustacheContentType {
    func escapeText(_ text: String) -> String { escaped(text) }
  }

  /// A text as it may stand between tags and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in CleanText.tidy(text).unicodeScalars {
      if let name = names[scalar] {
        escaped.append(contentsOf: name.unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let names: [Unicode.Scalar: String] = [
    "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;",
  ]
}
