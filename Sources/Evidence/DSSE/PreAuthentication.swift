/// The pre-authentication encoding of DSSE, the bytes that are signed
/// (https://github.com/secure-systems-lab/dsse/blob/master/protocol.md).
package enum PreAuthentication {
  /// `DSSEv1 <length> <type> <length> <payload>`, lengths in decimal.
  package static func encode(type: PayloadType, payload: [UInt8]) -> [UInt8] {
    encode(type: type.rawValue, payload: payload)
  }

  static func encode(type: String, payload: [UInt8]) -> [UInt8] {
    Array("DSSEv1 \(type.utf8.count) \(type) \(payload.count) ".utf8) + payload
  }
}
