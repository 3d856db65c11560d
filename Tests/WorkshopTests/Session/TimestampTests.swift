import Testing
import Workshop

@Suite("A moment")
struct TimestampTests {
  @Test(
    "is written and read in UTC to the millisecond",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"),
      (951_782_399_999, "2000-02-28T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (1_795_424_671_120, "2026-11-23T09:04:31.120Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
  func form(milliseconds: Int, text: String) {
    let moment = Timestamp(milliseconds: milliseconds)
    #expect(moment.rfc3339 == text)
    #expect(Timestamp(text) == moment)
    #expect(moment.day == String(text.prefix(10)))
  }

  @Test(
    "is read in no other form",
    arguments: [
      "2026-11-23T09:04:31Z", "2026-11-23T09:04:31.120+00:00",
      "2026-11-23 09:04:31.120Z", "2026-02-29T00:00:00.000Z",
      "2026-13-01T00:00:00.000Z", "2026-11-23T24:00:00.000Z",
      "2026-11-23T09:04:60.000Z", "2026-11-23T09:04:31.120z", "",
    ])
  func otherForms(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
