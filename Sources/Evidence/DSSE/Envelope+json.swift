import Domain

extension Envelope {
  /// The envelope's file: compact JSON and a newline.
  package var json: [UInt8] {
    let value: JSONValue = [
      "payload": .string(Base64.encode(payload)),
      "payloadType": .string(type.rawValue),
      "signatures": .array(
        signatures.map {
          ["keyid": .string($0.keyID.rawValue), "sig": .string(Base64.encode($0.bytes))]
        }),
    ]
    return Array((value.description + "\n").utf8)
  }

  /// Reads an envelope; `nil` unless its type is known and its bytes are exactly what `json`
  /// writes.
  package init?(json: [UInt8]) {
    guard let value = try? JSONValue(parsing: json),
      let payload = value["payload"]?.text.flatMap({ Base64.decode($0) }),
      let type = value["payloadType"]?.text.flatMap({ PayloadType(rawValue: $0) }),
      let elements = value["signatures"]?.elements
    else { return nil }
    let signatures = elements.compactMap { element -> Signature? in
      guard let keyID = element["keyid"]?.text,
        let bytes = element["sig"]?.text.flatMap({ Base64.decode($0) })
      else { return nil }
      return Signature(keyID: KeyID(keyID), bytes: bytes)
    }
    self.init(type: type, payload: payload, signatures: signatures)
    guard self.json == json else { return nil }
  }
}
