import Crypto

/// ECDSA on NIST P-256 in OpenSSH's form.
enum P256Signature {
  static func isPoint(_ bytes: [UInt8]) -> Bool {
    bytes.count == 65 && bytes[0] == 4
      && (try? P256.Signing.PublicKey(x963Representation: bytes)) != nil
  }

  /// - Parameter blob: two SSH integers, r and s (https://www.rfc-editor.org/rfc/rfc5656).
  static func isValid(_ blob: [UInt8], by point: [UInt8], for bytes: [UInt8]) -> Bool {
    var reader = SSHReader(blob)
    guard let r = reader.string().flatMap(fixed), let s = reader.string().flatMap(fixed),
      reader.isAtEnd, let key = try? P256.Signing.PublicKey(x963Representation: point),
      let signature = try? P256.Signing.ECDSASignature(rawRepresentation: r + s)
    else { return false }
    return key.isValidSignature(signature, for: bytes)
  }

  /// A positive integer in its shortest form, as 32 bytes.
  private static func fixed(_ integer: [UInt8]) -> [UInt8]? {
    guard let first = integer.first, first < 0x80 else { return nil }
    if first == 0, integer.count < 2 || integer[1] < 0x80 { return nil }
    let digits = first == 0 ? Array(integer.dropFirst()) : integer
    guard digits.count <= 32 else { return nil }
    return [UInt8](repeating: 0, count: 32 - digits.count) + digits
  }
}
