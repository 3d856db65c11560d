import Exchange
import SessionLog
import TestSupport
import Testing
import Workshop

@Suite("Ideas from CSV")
struct CSVImportTests {
  @Test("Comma, semicolon and tab, with a byte order mark or without")
  func delimiters() throws {
    for delimiter in [",", ";", "\t"] {
      for mark in ["", "\u{feff}"] {
        var test = try TestSession()
        let header = ["id", "title", "text"].joined(separator: delimiter)
        let row = ["a", "Rad", "Mehr Wege"].joined(separator: delimiter)
        try test.take("\(mark)\(header)\r\n\(row)\r\n")
        #expect(test.session.ideas.map(\.text) == ["Rad\nMehr Wege"])
        #expect(test.session.ideas.map(\.source) == ["a"])
      }
    }
  }

  @Test("Fields hold line breaks, quotes and delimiters")
  func quotedFields() throws {
    var test = try TestSession()
    try test.take("text,cost\n\"Eins,\n\"\"zwei\"\"\",12.50\n")
    #expect(test.session.ideas.first?.text == "Eins,\n\"zwei\"")
    #expect(test.session.ideas.first?.cost == "12.50")
  }

  @Test("White space around a field goes, an emoji's modifier behind it not")
  func trimmedFields() throws {
    var test = try TestSession()
    try test.take("text\n \u{a0}Rad 🏽 \n")
    #expect(test.session.ideas.first?.text == "Rad 🏽")
  }

  @Test("A department goes by id, short and full name")
  func departmentNames() throws {
    var test = try TestSession()
    try test.take(
      """
      text,department
      a,senmvku
      b,SENMVKU
      c,"Mobilität, Verkehr, Klimaschutz"
      d,
      """)
    #expect(
      test.session.ideas.map(\.department)
        == ["senmvku", "senmvku", "senmvku", nil])
  }

  @Test("A group goes by id, letter and full name")
  func groupNames() throws {
    var test = try TestSession()
    try test.take("text,group\na,verwaltung\nb,v\nc,Verwaltung\nd,\n")
    #expect(
      test.session.ideas.map(\.group)
        == ["verwaltung", "verwaltung", "verwaltung", nil])
    #expect(test.session.groups.count == 1)
  }

  @Test("Unknown groups and fields are added, and all of it is undone as one")
  func addedGroups() throws {
    var test = try TestSession()
    try test.take(
      "text,group,field\na,Verwaltung,Grün & Blau\nb,Vereine,grün & blau\n")
    #expect(test.session.ideas.map(\.group) == ["verwaltung", "vereine"])
    #expect(test.session.group("vereine")?.short == "E")
    #expect(test.session.fields.map(\.id) == ["gruen-blau"])
    try test.submit(.undo)
    #expect(test.session.ideas.isEmpty)
    #expect(test.session.groups.count == 1)
  }

  @Test("Bad rows are named by line and column, in their order")
  func badRows() throws {
    let test = try TestSession()
    let table = """
      id,text,department,cost
      1,"über
      zwei Zeilen",nirgends,
      2,,senweb,
      3,gut,senweb,viel
      4,zu wenig
      """
    let plan = try ImportPlan(
      Array(table.utf8), into: test.session, keys: .test)
    #expect(
      plan.badRows == [
        InputFault(
          line: 3, column: 14, reason: .unknownDepartment("nirgends")),
        InputFault(line: 4, reason: .noText),
        InputFault(line: 5, column: 14, reason: .badCost("viel")),
        InputFault(line: 6, reason: .fieldCount(found: 2, expected: 4)),
      ])
    #expect(plan.command == nil)
  }

  @Test(
    "A file that can't be read is refused with line and column",
    arguments: [
      ("text\n\"offen\n", 2, 1, InputFault.Reason.quoteNotClosed),
      ("text\nein \"Wort\"\n", 2, 5, .quoteInsideField),
      ("text\n\"ein\" Wort\n", 2, 6, .textAfterQuote),
      ("text,id,Text\n", 1, 9, .columnTwice("text")),
    ])
  func unreadable(
    table: String, line: Int, column: Int, reason: InputFault.Reason
  ) throws {
    let session = try TestSession().session
    #expect(
      throws: InputFault(line: line, column: column, reason: reason)
    ) {
      try ImportPlan(Array(table.utf8), into: session, keys: .test)
    }
  }

  @Test("A line with more fields than any table has is refused where they end")
  func tooManyFields() throws {
    let session = try TestSession().session
    let table = "text\n" + String(repeating: "a,", count: 10_001)
    let reason = InputFault.Reason.tooManyFields(most: 10_000)
    #expect(throws: InputFault(line: 2, column: 20_001, reason: reason)) {
      try ImportPlan(Array(table.utf8), into: session, keys: .test)
    }
  }

  @Test("Bytes that are no UTF-8 are named by their place")
  func notUTF8() throws {
    let session = try TestSession().session
    let bytes = Array("text\nä".utf8) + [0xfc, 0x0a]
    #expect(throws: InputFault(line: 2, column: 2, reason: .notUTF8)) {
      try ImportPlan(bytes, into: session, keys: .test)
    }
  }

  @Test("Twice the same adds nothing; without ids, rows count one by one")
  func twice() throws {
    var test = try TestSession()
    try test.take("text\ngleich\ngleich\n")
    let again = try test.take("text\ngleich\ngleich\ngleich\n")
    #expect(again.added.ideas == 1)
    #expect(again.alreadyThere.ideas == 2)
    #expect(test.session.ideas.count == 3)
  }

  @Test("An id with another text is another idea; a reworded one is the same")
  func sameID() throws {
    var test = try TestSession()
    try test.take("id,text\n7,alt\n")
    try test.submit(.reword(IdeaID(1), text: "umformuliert"))
    #expect(try test.take("id,text\n7,alt\n").added.isEmpty)
    #expect(try test.take("id,text\n7,neu\n").added.ideas == 1)
  }

  @Test(
    "The real collections import whole, and a second time not at all",
    .enabled(if: Project.hasShared, "needs ../shared/data"),
    arguments: ["klimarat", "raddialoge", "ottensen"])
  func realCollections(name: String) throws {
    let bytes = try Project.bytes(Project.shared("data/ideas/\(name).csv"))
    var test = try TestSession()
    let plan = try test.take(bytes)
    let rows = ["klimarat": 2174, "raddialoge": 1162, "ottensen": 697]
    #expect(plan.added.ideas + plan.badRows.count == rows[name])
    #expect(plan.badRows.allSatisfy { $0.reason == .noText })
    #expect(test.session.ideas.count == plan.added.ideas)
    let again = try test.take(bytes)
    #expect(again.command == nil)
    #expect(again.alreadyThere.ideas == plan.added.ideas)
  }
}
