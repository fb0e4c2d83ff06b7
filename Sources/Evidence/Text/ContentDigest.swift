/// SHA-256 of bytes as lower-case hexadecimal, as `sha256sum` prints it.
package enum ContentDigest {
  package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    Digest256.sha256(of: Array(bytes)).description
  }
}
