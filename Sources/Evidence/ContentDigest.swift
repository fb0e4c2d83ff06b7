import Crypto

/// SHA-256 of bytes as lower-case hexadecimal, as `sha256sum` prints it.
package enum ContentDigest {
  package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Array(bytes))
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
