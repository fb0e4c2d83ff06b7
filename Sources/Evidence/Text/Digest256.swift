/// 32 bytes as a value without an allocation: a SHA-256 digest, a nonce.
package struct Digest256: Hashable, Sendable, CustomStringConvertible {
  /// The bytes in memory order, so that they can be hashed where they lie.
  private let words: InlineWords

  private struct InlineWords: Hashable, Sendable {
    let first: UInt64
    let second: UInt64
    let third: UInt64
    let fourth: UInt64
  }

  /// `nil` unless there are 32 bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    let copy = Array(bytes)
    // The array has 32 bytes and lives through the call.
    self = unsafe copy.withUnsafeBytes { unsafe Digest256(loading: $0) }
  }

  /// `nil` unless there are 32 bytes.
  package init?(_ bytes: borrowing RawSpan) {
    guard bytes.byteCount == 32 else { return nil }
    // There are 32 bytes, and they live through the call.
    self = unsafe bytes.withUnsafeBytes { unsafe Digest256(loading: $0) }
  }

  package init?(hexadecimal text: some StringProtocol) {
    guard let bytes = Hexadecimal.decode(text) else { return nil }
    self.init(bytes)
  }

  /// The buffer must have 32 bytes; a shorter one traps.
  init(loading buffer: UnsafeRawBufferPointer) {
    words = unsafe InlineWords(
      first: buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
      second: buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      third: buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      fourth: buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
  }

  package var bytes: [UInt8] { unsafe withBytes { unsafe Array($0) } }

  /// Hexadecimal, as `sha256sum` prints it.
  package var description: String { Hexadecimal.encode(bytes) }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    // Four words without padding are the 32 bytes, and they live through the call.
    unsafe withUnsafeBytes(of: words) { unsafe body($0) }
  }
}
