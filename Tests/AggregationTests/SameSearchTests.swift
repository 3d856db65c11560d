import SessionLog
import TestSupport
import Testing
import Workshop

@testable import Aggregation

@Suite("What a search takes for the same")
struct SameSearchTests {
  @Test("What says the same in other words is shown once")
  func likeness() throws {
    let room = try SearchRoom()
    try room.session(
      "a",
      [
        "Mehr Bänke im Park aufstellen", "Wohngeld schneller auszahlen",
        "Bibliotheken am Sonntag öffnen", "Schulhöfe entsiegeln",
      ])
    try room.session("b", ["Bänke im Park, bitte!"])
    // What only has the same words in it is something else.
    try room.session("c", ["Bänke um den Spielplatz im Park am Kanal"])
    let found = try room.find("bänke park")
    #expect(found.map(\.sessions.count).sorted() == [1, 2])
    #expect(try room.find("bänke park", each: true).count == 3)
  }

  @Test(
    "What says the opposite, or has other numbers, is never the same",
    arguments: [
      ("tempo", "Tempo 30 in der Hauptstraße einführen"),
      ("tempo", "Tempo 30 in der Hauptstraße nicht einführen"),
      ("tempo", "Kein Tempo 30 in der Hauptstraße einführen"),
      ("tempo", "Tempo 50 in der Hauptstraße einführen"),
      ("tempo", "Statt Tempo 30 in der Hauptstraße einführen"),
    ])
  func opposites(word: String, text: String) throws {
    let room = try SearchRoom()
    try room.session("a", ["Tempo 30 in der Hauptstraße einführen"])
    try room.session("b", [text])
    let found = try room.find(word)
    let isSame = text == "Tempo 30 in der Hauptstraße einführen"
    #expect(found.map(\.sessions.count) == (isSame ? [2] : [1, 1]))
  }

  @Test("It tells what is turned round, and what stands for what")
  func turnedRound() throws {
    for (one, other) in [
      ("Mehr Radwege, weniger Parkplätze", "Mehr Parkplätze, weniger Radwege"),
      ("Tempo 50 statt Tempo 30", "Tempo 30 statt Tempo 50"),
      ("Nicht Autos, sondern Räder", "Nicht Räder, sondern Autos"),
    ] {
      let room = try SearchRoom()
      try room.session("a", [one])
      try room.session("b", [other])
      let word = String(one.split(separator: " ")[1])
      let found = try room.find(word)
      #expect(found.map(\.sessions.count) == [1, 1], "\(one)")
    }
  }

  @Test("What says two things is not the same as one of them")
  func twoThings() throws {
    let room = try SearchRoom()
    let (one, other) = ("Bänke im Park aufstellen", "Wasser an Schulen")
    try room.session("a", [one])
    try room.session("b", ["\(one) und \(other) anbieten"])
    #expect(try room.find("bänke").map(\.sessions.count) == [1, 1])
  }

  @Test("Other wordings that count as the same are named")
  func wordings() throws {
    let room = try SearchRoom()
    try room.session("a", ["Mehr Bänke im Park aufstellen"])
    try room.session("b", ["Im Park Bänke aufstellen"])
    try room.session("c", ["mehr Bänke im Park aufstellen"])
    let found = try room.find("bänke")
    #expect(found.map(\.sessions.count) == [3])
    #expect(found[0].text == "Im Park Bänke aufstellen")
    #expect(found[0].wordings == ["Mehr Bänke im Park aufstellen"])
  }
}
