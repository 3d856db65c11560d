import Testing
import Workshop

@Suite("A value in the writer's form")
struct ValueTests {
  @Test("keeps the order of its members and takes no spaces")
  func order() {
    let value = Value.object([
      .init("b", 1), .init("a", .array([.null, .bool(true)])),
    ])
    #expect(value.json == #"{"b":1,"a":[null,true]}"#)
  }

  @Test(
    "escapes what could disturb a terminal, and nothing else",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#),
      ("Tab\tBell\u{7}", #""Tab\u0009Bell\u0007""#),
      ("\u{7f}\u{85}", #""\u007f\u0085""#),
      ("\u{200f}\u{2028}\u{2029}\u{feff}", #""\u200f\u2028\u2029\ufeff""#),
      ("\u{e0041}", #""\udb40\udc41""#),
      ("Größe / 🌱", #""Größe / 🌱""#),
    ])
  func escapes(text: String, json: String) {
    #expect(Value.string(text).json == json)
  }
}
