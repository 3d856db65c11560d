import Exchange
import Testing
import Workshop

@Suite("Sorting and measures from CSV")
struct SortingImportTests {
  private static func session() throws -> TestSession {
    var test = try TestSession()
    try test.take("id,text\n17,a\n26,b\n94,c\n")
    return test
  }

  @Test("Assignments find ideas by source, and come back with one undo")
  func assignments() throws {
    var test = try Self.session()
    let table = "id,department,why\n17,senweb,x\n26,SenMVKU,\n94,senweb,\n"
    let plan = try test.take(table)
    #expect(plan.added.assignments == 3)
    #expect(
      test.session.ideas.map(\.department) == ["senweb", "senmvku", "senweb"])
    #expect(try test.take(table).alreadyThere.assignments == 3)
    try test.submit(.undo)
    #expect(test.session.ideas.allSatisfy { $0.department == nil })
  }

  @Test("Merges are done once; a circle or an unknown idea is a bad row")
  func merges() throws {
    var test = try Self.session()
    let plan = try test.take("into,from\n26,94\n94,17\n26,nichts\n")
    #expect(plan.added.merges == 1)
    #expect(
      plan.badRows.map(\.reason) == [
        .ideaIsMerged("94"), .unknownIdea("nichts"),
      ])
    #expect(test.session[IdeaID(3)]?.mergedInto == IdeaID(2))
    #expect(try test.take("into,from\n26,94\n").alreadyThere.merges == 1)
  }

  @Test("Measures carry the whole form, and come in once")
  func measures() throws {
    var test = try Self.session()
    let table = """
      ideas,title,department,partners,kind,values,due,cost,responsible,indicator
      26 94,Netz,senweb,senmvku,network,sustainable cooperative,2027-12-31,\
      600.00,Stelle,Zahl
      """
    #expect(try test.take(table).added.measures == 1)
    let content = test.session.measures.first?.content
    #expect(content?.ideas == [IdeaID(2), IdeaID(3)])
    #expect(content?.partners == ["senmvku"])
    #expect(content?.kind == .network)
    #expect(content?.values == [.sustainable, .cooperative])
    #expect(content?.text.responsible == "Stelle")
    #expect(try test.take(table).command == nil)
  }

  @Test("A measure that names an idea twice comes in once, too")
  func ideaTwice() throws {
    var test = try Self.session()
    try test.take("ideas,title\n17 17,Netz\n")
    #expect(test.session.measures.first?.content.ideas == [IdeaID(1)])
    #expect(try test.take("ideas,title\n17 17,Netz\n").command == nil)
  }

  @Test("A measure's day that is none is a bad row, and not a refusal of all")
  func badDay() throws {
    var test = try Self.session()
    let plan = try test.take("ideas,title,due\n17,Netz,bald\n26,Uhr,2027-03\n")
    #expect(
      plan.badRows == [
        InputFault(line: 2, column: 9, reason: .badDay("bald"))
      ])
    #expect(plan.added.measures == 1)
  }
}
