import Domain
import Testing

@testable import Metering

/// The vectors of the authors' `vectors.h`: key 00…0f, message 00, 00 01, 00 01 02, and so on
/// (https://github.com/veorq/SipHash/blob/master/vectors.h), and the example of the paper.
struct SipHashTests {
  private static let key = SipKey(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908)

  private func message(_ length: Int) -> [UInt8] { (0..<length).map { UInt8($0) } }

  @Test func `fifteen bytes give the 64-bit hash of the paper`() {
    var hasher = SipHasher(key: Self.key, wide: false)
    hasher.append(message(15).span, 0..<15)
    #expect(hasher.finish64() == 0xa129_ca61_49be_45e5)
  }

  @Test(arguments: [
    (0, "310e0edd47db6f72"), (1, "fd67dc93c539f874"), (8, "6224939a79f5f593"),
    (63, "724506eb4c328a95"),
  ])
  func `the 64-bit vectors come out`(length: Int, expected: String) {
    var hasher = SipHasher(key: Self.key, wide: false)
    hasher.append(message(length).span, 0..<length)
    #expect(hexadecimal(hasher.finish64()) == expected)
  }

  @Test(arguments: [
    (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"),
    (2, "8177228da4a45dc7fca38bdef60affe4"), (3, "9c70b60c5267a94e5f33b6b02985ed51"),
  ])
  func `the 128-bit vectors come out`(length: Int, expected: String) {
    var hasher = SipHasher(key: Self.key, wide: true)
    hasher.append(message(length).span, 0..<length)
    let digest = hasher.finish128()
    #expect(hexadecimal(digest.high) + hexadecimal(digest.low) == expected)
  }

  @Test func `pieces of any size hash as the whole does`() {
    var random = SeededRandom(seed: 3)
    for length in 0..<100 {
      var whole = SipHasher(key: Self.key, wide: true)
      whole.append(message(length).span, 0..<length)
      var pieces = SipHasher(key: Self.key, wide: true)
      var rest = message(length)[...]
      while !rest.isEmpty {
        let piece = rest.prefix(1 + random.next(below: 20))
        pieces.append(Array(piece).span, 0..<piece.count)
        rest = rest.dropFirst(piece.count)
      }
      #expect(pieces.finish128() == whole.finish128())
    }
  }

  @Test func `the borders between the parts of a key count`() {
    let one = testDigests.event(tenant: "a", source: "b-c", idempotencyKey: "d")
    let other = testDigests.event(tenant: "a-b", source: "c", idempotencyKey: "d")
    #expect(one != other)
    #expect(
      testDigests.event(tenant: "ab", source: "c", idempotencyKey: "d")
        != testDigests.event(tenant: "a", source: "bc", idempotencyKey: "d"))
  }

  /// The bytes as they are stored, the first one first.
  private func hexadecimal(_ word: UInt64) -> String {
    (0..<8).map { byte in
      let text = String(word >> (8 * UInt64(byte)) & 0xFF, radix: 16)
      return text.count < 2 ? "0" + text : text
    }.joined()
  }
}
