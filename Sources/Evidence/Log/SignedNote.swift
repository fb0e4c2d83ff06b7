/// A text with signatures below it (https://c2sp.org/signed-note).
package struct SignedNote: Equatable, Sendable {
  /// Ends in a newline; this is what is signed.
  package let text: String
  package let signatures: [Signature]

  package struct Signature: Equatable, Sendable {
    /// The key's name, for a log that of its origin.
    let name: String
    /// Four bytes that point to the key.
    let hint: [UInt8]
    let bytes: [UInt8]
  }

  /// The largest note that is read.
  package static let largest = 16 << 10

  package static func sign(
    _ text: String, as name: String, with key: SigningKey
  ) throws -> SignedNote {
    let signature = Signature(
      name: name, hint: hint(name, key.publicKey),
      bytes: try key.signature(for: Array(text.utf8)))
    return SignedNote(text: text, signatures: [signature])
  }

  package var encoded: String {
    text + "\n"
      + signatures.map { "— \($0.name) \(Base64.encode($0.hint + $0.bytes))\n" }.joined()
  }

  /// Reads a note; `nil` unless it is exactly in form.
  package init?(_ encoded: some StringProtocol) {
    let scalars = encoded.unicodeScalars
    guard encoded.utf8.count <= Self.largest, encoded.hasSuffix("\n"),
      scalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" })
    else { return nil }
    let lines = encoded.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let blank = lines.lastIndex(of: ""), blank > lines.startIndex,
      blank + 1 < lines.endIndex
    else { return nil }
    var signatures: [Signature] = []
    for line in lines[(blank + 1)...] {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, words[0] == "—", !words[1].isEmpty, !words[1].contains("+"),
        let bytes = Base64.decode(words[2]), bytes.count > 4
      else { return nil }
      signatures.append(
        Signature(
          name: String(words[1]), hint: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4))))
    }
    self.init(
      text: lines[..<blank].joined(separator: "\n") + "\n", signatures: signatures)
  }

  private init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Whether the key of that name signed the text. Signatures of others are ignored; a wrong one
  /// of this key spoils the note.
  package func isSigned(by key: PublicKey, as name: String) -> Bool {
    let hint = Self.hint(name, key)
    let own = signatures.filter { $0.name == name && $0.hint == hint }
    return !own.isEmpty && own.allSatisfy { key.isValid($0.bytes, for: Array(text.utf8)) }
  }

  private static func hint(_ name: String, _ key: PublicKey) -> [UInt8] {
    let named = Array("\(name)\n".utf8) + [1] + key.rawRepresentation
    return Array(Digest256.sha256(of: named).bytes.prefix(4))
  }
}
