import Domain

/// A key and the audit entries at which it was in force: `from` is the first, `until` the first at
/// which it no longer was.
package struct KeyWindow: Equatable, Sendable {
  /// An operator's name, or `install@ID`.
  package let principal: String
  package let key: SSHKey
  package let from: Int
  package let until: Int?

  package init(principal: String, key: SSHKey, from: Int, until: Int? = nil) {
    self.principal = principal
    self.key = key
    self.from = from
    self.until = until
  }

  package func isInForce(at index: Int) -> Bool {
    index >= from && (until.map { index < $0 } ?? true)
  }

  var json: JSONValue {
    [
      "principal": .string(principal), "key_id": .string(key.keyID.rawValue),
      "key": .string(key.line), "from": .integer(Int64(from)), "until": .optional(until),
    ]
  }

  init?(_ json: JSONValue) {
    guard let principal = json["principal"]?.text,
      let key = json["key"]?.text.flatMap({ SSHKey(line: $0) }),
      let from = json["from"]?.number, from >= 0
    else { return nil }
    self.init(
      principal: principal, key: key, from: Int(from), until: json["until"]?.number.map(Int.init))
    guard self.json == json else { return nil }
  }
}
