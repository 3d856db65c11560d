import Testing

@testable import SessionLog

@Suite("SHA-256")
struct SHA256Tests {
  @Test("is that of FIPS 180-4")
  func vectors() {
    #expect(
      hexadecimal(SHA256.digest("abc".utf8).bytes)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hexadecimal(SHA256.digest([]).bytes)
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("is the same in pieces as in one")
  func pieces() {
    var hash = SHA256()
    hash.update([])
    hash.update("a".utf8)
    #expect(hash.digest() == SHA256.digest("a".utf8))
    hash.update(Array("bc".utf8)[...])
    #expect(hash.digest() == SHA256.digest("abc".utf8))
  }

  @Test("is shown to people as eight groups of four digits")
  func fingerprint() {
    let digest = SHA256.digest("abc".utf8)
    #expect(digest.fingerprint == "ba78 16bf 8f01 cfea 4141 40de 5dae 2223")
  }
}

@Suite("A secret's hash")
struct SecretHashTests {
  @Test("matches the secret and nothing else, and is another each time")
  func matches() throws {
    let hash = try #require(SecretHash(of: "4711"))
    #expect(hash.text.hasPrefix("$argon2id$v=19$"))
    #expect(hash.matches("4711"))
    #expect(!hash.matches("4712"))
    #expect(SecretHash(hash.text) == hash)
    #expect(SecretHash(of: "4711") != hash)
  }

  @Test(
    "is not read from any other text",
    arguments: ["", "4711", "$argon2i$v=19$m=1", "$argon2id$ä"])
  func malformed(text: String) {
    #expect(SecretHash(text) == nil)
  }
}
