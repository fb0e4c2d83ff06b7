import Testing

@testable import Evidence

struct ContentDigestTests {
  @Test func `the digest is that of the standard`() {
    // FIPS 180-4, example "abc".
    #expect(
      ContentDigest.sha256("abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
