extension SSHSignature {
  private static let header = "-----BEGIN SSH SIGNATURE-----\n"
  private static let footer = "-----END SSH SIGNATURE-----\n"
  /// The largest text that is read.
  package static let largest = 8 << 10

  /// The text as `ssh-keygen` writes it, 70 columns.
  package var armored: String {
    var text = Self.header
    var rest = Base64.encode(blob)[...]
    while !rest.isEmpty {
      text += rest.prefix(70) + "\n"
      rest = rest.dropFirst(70)
    }
    return text + Self.footer
  }

  /// Reads a text that is byte for byte as `ssh-keygen` writes it; `nil` for any other.
  package init?(armored: [UInt8]) {
    guard armored.count <= Self.largest else { return nil }
    let text = String(decoding: armored, as: UTF8.self)
    guard text.hasPrefix(Self.header), text.hasSuffix(Self.footer),
      text.utf8.count >= Self.header.utf8.count + Self.footer.utf8.count
    else { return nil }
    let body = text.dropFirst(Self.header.count).dropLast(Self.footer.count)
    guard let blob = Base64.decode(body.filter { $0 != "\n" }),
      let signature = SSHSignature(blob: blob), Array(signature.armored.utf8) == armored
    else { return nil }
    self = signature
  }

  private var blob: [UInt8] {
    var writer = SSHWriter()
    writer.raw(Self.magic)
    writer.uint32(1)
    writer.string(key.blob)
    writer.string(namespace)
    writer.string("")
    writer.string(hash.rawValue)
    writer.string(signature)
    return writer.bytes
  }

  private init?(blob: [UInt8]) {
    var reader = SSHReader(blob)
    guard reader.raw(Self.magic.count) == Self.magic, reader.uint32() == 1,
      let key = reader.string().flatMap({ SSHKey(blob: $0) }),
      let namespace = reader.text(), reader.string() == [],
      let hash = reader.text().flatMap({ Hash(rawValue: $0) }),
      let signature = reader.string(), reader.isAtEnd
    else { return nil }
    self.init(key: key, namespace: namespace, hash: hash, signature: signature)
  }
}
