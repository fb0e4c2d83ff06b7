import Testing

@testable import Evidence

struct TextTests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]) func `base 64 is that of the standard`(plain: String, encoded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == encoded)
    #expect(Base64.decode(encoded) == Array(plain.utf8))
  }

  @Test(arguments: [
    "Zg=", "Zg", "Z", "Zh==", "Zm9=", "Zm 8=", "Zm8=\n", "====", "Zg===", "=Zg=", "Zm8-",
    "Zg==Zg==",
  ]) func `base 64 in another form is refused`(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test(arguments: ["0", "0G", "AB", "a b0", "é0"])
  func `hexadecimal in another form is refused`(text: String) {
    #expect(Hexadecimal.decode(text) == nil)
  }

  @Test func `a digest has 32 bytes in their order`() throws {
    let bytes = (0..<32).map { UInt8($0) }
    let digest = try #require(Digest256(bytes))
    #expect(digest.bytes == bytes)
    #expect(digest.description.hasPrefix("000102"))
    #expect(Digest256(hexadecimal: digest.description) == digest)
    #expect(Digest256(bytes.dropLast()) == nil)
    #expect(Digest256(bytes + [32]) == nil)
  }
}
