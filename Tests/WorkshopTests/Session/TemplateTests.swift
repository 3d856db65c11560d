import Testing
import Workshop

@Suite("A template")
struct TemplateTests {
  @Test("may leave everything out")
  func empty() throws {
    let opened = try Template(Value(json: "{}")).opening(
      session: "u", title: "Kiez")
    #expect(opened == SessionOpened(session: "u", title: "Kiez"))
    #expect(opened.minimumGroup == 5)
    #expect(opened.identity == .group)
  }

  @Test("gives what a session starts from")
  func whole() throws {
    let opened = try Template(
      Value(
        json: #"""
          {"language":"en","departments":[{"id":"a","name":"A"}],
           "groups":[{"id":"g","name":"G","short":"G"}],
           "agenda":[{"phase":"ideate","minutes":20}],"minimumGroup":1}
          """#)
    ).opening(session: "u")
    #expect(opened.departments == [Department(id: "a", name: "A", short: "a")])
    #expect(opened.groups == [Group(id: "g", name: "G", short: "G")])
    #expect(opened.minimumGroup == 1)
  }

  @Test(
    "says where it is wrong",
    arguments: [
      ("[]", ""),
      (#"{"titel":"x"}"#, "titel"),
      (#"{"session":"x"}"#, "session"),
      (#"{"format":1}"#, "format"),
      (#"{"title":1}"#, "title"),
      (#"{"language":"fr"}"#, "language"),
      (#"{"minimumGroup":0}"#, "minimumGroup"),
      (#"{"identity":"known"}"#, "identity"),
      (#"{"departments":{}}"#, "departments"),
      (#"{"departments":["x"]}"#, "departments[0]"),
      (#"{"departments":[{"id":"a"}]}"#, "departments[0].name"),
      (
        #"{"departments":[{"id":"a","name":"A","keyword":[]}]}"#,
        "departments[0].keyword"
      ),
      (
        #"{"groups":[{"id":"a","name":"A"},{"id":"a","name":"B"}]}"#,
        "groups[1].id"
      ),
      (
        #"{"groups":[{"id":"a","name":"A","short":"AB"}]}"#,
        "groups[0].short"
      ),
      (
        #"{"groups":[{"id":"a","name":"A","short":"A"},"#
          + #"{"id":"b","name":"B","short":"A"}]}"#, "groups[1].short"
      ),
      (#"{"agenda":[{"phase":"ideate","minutes":-1}]}"#, "agenda[0].minutes"),
    ])
  func faults(json: String, place: String) throws {
    let value = try Value(json: json)
    let fault = #expect(throws: EventFault.self) { _ = try Template(value) }
    #expect(fault?.place == place)
  }
}
