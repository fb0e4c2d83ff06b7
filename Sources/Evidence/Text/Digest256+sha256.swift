import Crypto

extension Digest256 {
  package static func sha256(of bytes: [UInt8]) -> Digest256 { sha256(of: bytes.span) }

  package static func sha256(of bytes: Span<UInt8>) -> Digest256 {
    var hasher = SHA256()
    hasher.add(bytes)
    return Digest256(hasher.finalize())
  }

  init(_ digest: SHA256Digest) {
    // A SHA-256 digest hands out its 32 bytes.
    self = unsafe digest.withUnsafeBytes { unsafe Digest256(loading: $0) }
  }
}

extension SHA256 {
  mutating func add(_ bytes: Span<UInt8>) {
    // Bytes have no padding to be read.
    add(unsafe bytes.bytes)
  }

  mutating func add(_ bytes: borrowing RawSpan) {
    // The hasher reads the span's bytes during the call and keeps no pointer.
    unsafe bytes.withUnsafeBytes { unsafe update(bufferPointer: $0) }
  }

  mutating func add(_ digest: Digest256) {
    unsafe digest.withBytes { unsafe update(bufferPointer: $0) }
  }
}
