import SessionLog
import Workshop

extension Scanner {
  /// Line 1 in the writer's own form, if its settings were read before.
  mutating func takeOpened() -> Bool {
    guard
      cursor.take("session.opened\",\"data\":{\"format\":1,\"session\":\"")
    else { return false }
    let session = cursor.at
    guard cursor.takeText(), cursor.at - session > 1,
      cursor.take(",\"title\":\"")
    else { return false }
    let title = cursor.at
    guard cursor.takeText(), cursor.take(",\"question\":\""),
      cursor.takeText()
    else { return false }
    line.settings = cursor.at
    guard
      let settings = settings.take(&cursor, before: end - cursor.at),
      let time = openingTime()
    else { return false }
    opening = Opening(
      session: string(at: session), title: string(at: title),
      settings: settings, at: time)
    // Their end is the end of the data, which comes next for any other line.
    cursor.at -= 1
    return true
  }

  /// The time of line 1, which was passed already.
  private func openingTime() -> Timestamp? {
    let start = base + #"{"seq":1,"at":""#.utf8.count
    return Timestamp(utf8: UnsafeBufferPointer(start: start, count: 24))
  }

  /// The same of any form.
  mutating func take(_ fact: SessionOpened, of event: Event, lineEnd: Int) {
    let number = settings.add(
      Settings(
        departments: names.named(fact.departments),
        groups: names.named(fact.groups), fields: names.named(fact.fields),
        showsGroups: fact.identity >= .group, language: fact.language))
    opening = Opening(
      session: fact.session, title: fact.title, settings: number, at: event.at)
    guard let start = line.settings else { return }
    let end = base + lineEnd - #","h":""}"#.utf8.count - 43
    let tail = UnsafeBufferPointer(start: start, count: max(0, end - start))
    // What is known by its bytes must mean the same wherever it stands.
    let written = Value.object(fact.members).json.utf8
    if tail.elementsEqual(written.suffix(tail.count)), tail.count > 2 {
      settings.learn(tail, number: number)
    }
  }
}

extension Scanner {
  /// The text that begins here, up to its quote.
  func string(at start: UnsafePointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    var place = start
    while place.pointee != UInt8(ascii: "\"") {
      if place.pointee == UInt8(ascii: "\\") { place += 1 }
      bytes.append(place.pointee)
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The UTF-8 of the text that begins at this place of the log.
  func withText<Result>(
    at place: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard place >= 0 else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let start = base + Int(place)
    var end = start
    while end.pointee != UInt8(ascii: "\""), end.pointee != UInt8(ascii: "\\") {
      end += 1
    }
    if end.pointee == UInt8(ascii: "\"") {
      return body(UnsafeBufferPointer(start: start, count: end - start))
    }
    var text = string(at: start)
    return text.withUTF8(body)
  }

  /// The text at the place that an entry names; nil where it is erased.
  func text(at place: Int32) -> String? {
    place < 0 ? entries.oddText(at: place) : string(at: base + Int(place))
  }
}
