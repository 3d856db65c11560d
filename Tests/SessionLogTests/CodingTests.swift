import TestSupport
import Testing
import Workshop

@testable import SessionLog

@Suite("Base64url")
struct Base64urlTests {
  @Test(
    "encodes as RFC 4648 does, without padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
      ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"), ("\u{3ff}~?", "z79-Pw"),
    ])
  func vectors(bytes: String, text: String) {
    #expect(Base64URL.encode(Array(bytes.utf8)) == text)
    #expect(
      Base64URL.decode(text, count: bytes.utf8.count) == Array(bytes.utf8))
  }

  @Test(
    "refuses every form but the one that it writes",
    arguments: [
      "Zh", "Z-", "Zg==", "Zg ", "Z", "", "Z+", "Z/", "Zä", "Zg\n",
    ])
  func refused(text: String) {
    #expect(Base64URL.decode(text, count: 1) == nil)
  }

  @Test("has one text for each digest")
  func digests() {
    var random = Dice(seed: 3)
    for _ in 0..<200 {
      let digest = SHA256.digest(
        (0..<9).map { _ in UInt8.random(in: 0...255, using: &random) })
      #expect(digest.description.utf8.count == 43)
      #expect(Digest(digest.description) == digest)
    }
  }
}

@Suite("Crockford's base 32")
struct CrockfordTests {
  @Test("a ballot id is 26 digits, the first one 0 to 7")
  func ballotIds() {
    #expect(Crockford.encode(0) == "00000000000000000000000000")
    #expect(Crockford.encode(.max) == "7zzzzzzzzzzzzzzzzzzzzzzzzz")
    #expect(Crockford.encode(1 << 127 | 31) == "4000000000000000000000000z")
    for _ in 0..<50 {
      #expect(Ballot.isID(RandomIdentifier.ballot()))
    }
  }

  @Test("an imported ballot has the same id each time")
  func imported() {
    let id = RandomIdentifier.ballot(source: "hall.pb", voter: "17")
    #expect(Ballot.isID(id))
    #expect(id == RandomIdentifier.ballot(source: "hall.pb", voter: "17"))
    #expect(id != RandomIdentifier.ballot(source: "hall.pb", voter: "18"))
    // SHA-256 of "hall.pb17", its first 16 bytes in base 32.
    #expect(id == "2f2d544c2htkn22erxqeavcg2s")
  }

  @Test("a confirmation code is 6 digits that can be read out")
  func confirmation() {
    for _ in 0..<50 {
      let code = RandomIdentifier.confirmationCode()
      #expect(code.count == 6)
      #expect(Crockford.tolerant(code) == code)
    }
  }

  @Test("a session id is a random UUID")
  func session() throws {
    let id = RandomIdentifier.session()
    let form = try Regex(
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    #expect(id.wholeMatch(of: form) != nil)
    #expect(id != RandomIdentifier.session())
  }
}

@Suite("A voting code")
struct VotingCodeTests {
  @Test(
    "is found in what people type",
    arguments: [
      "07-K4MX-9T2B", "07-k4mx-9t2b", "7k4mx9t2b", " 07 K4MX 9T2B ",
      "07K4MX9T2B", "o7-k4mx-9t2b",
    ])
  func tolerant(typed: String) throws {
    let code = try #require(VotingCode(typed))
    #expect(code.description == "07-K4MX-9T2B")
    #expect(code.number == 7)
  }

  @Test("takes O for 0, and I and L for 1")
  func lookalikes() throws {
    let code = try #require(VotingCode("IO-OOIl-LiO0"))
    #expect(code.description == "10-0011-1100")
  }

  @Test(
    "is not found where there is none",
    arguments: [
      "", "K4MX9T2B", "07-K4MX-9T2", "AB-K4MX-9T2B", "07-K4MX-9T2U",
      "00-K4MX-9T2B", "07-K4MX-9T2Ä", "1234567-K4MX-9T2B", "07_K4MX_9T2B",
    ])
  func refused(typed: String) {
    #expect(VotingCode(typed) == nil)
  }

  @Test("a new one reads back as it was printed")
  func random() {
    for number in [1, 9, 10, 99, 3_000] {
      let code = VotingCode.random(number: number)
      #expect(VotingCode(code.description) == code)
    }
  }
}
