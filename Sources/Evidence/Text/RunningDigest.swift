import Crypto

/// SHA-256 of bytes that pass by, for files too large to be held.
package struct RunningDigest {
  private var hasher = SHA256()

  package init() {}

  package mutating func add(_ bytes: [UInt8]) { hasher.add(bytes.span) }

  /// Of all that has been added, as lower-case hexadecimal.
  package var hexadecimal: String { Digest256(hasher.finalize()).description }
}
