/// The frame around everything that is signed: one JSON object in a fixed order of keys, so that
/// the same facts are the same bytes. The bytes are signed with their type (DSSE,
/// https://github.com/secure-systems-lab/dsse), and read back from that same buffer.
package enum SignedStatement {
  package enum Kind: String, Sendable {
    case request
    case approval
    case execution

    /// The payload type that is signed with the bytes.
    package var payloadType: String { "application/vnd.switchboard.\(rawValue).v1+json" }
    fileprivate var frame: String { "switchboard-\(rawValue)@v1" }
  }

  static func bytes(_ kind: Kind, _ fields: JSONValue) -> [UInt8] {
    guard case .object(let members) = fields else { return [] }
    let document = JSONValue.object([.init("type", .string(kind.frame))] + members)
    return Array(document.description.utf8)
  }

  /// The fields of a payload of this kind. The caller has checked its signature.
  static func fields(
    _ kind: Kind, of payload: [UInt8]
  ) throws(StatementError) -> StatementFields {
    let document: JSONValue
    do throws(JSONValue.ParseError) {
      document = try JSONValue(parsing: payload)
    } catch {
      throw StatementError("it is not JSON as switchboard writes it (\(error))")
    }
    guard document["type"]?.text == kind.frame else {
      throw StatementError("it is not of the type \(kind.frame)")
    }
    return StatementFields(document)
  }
}
