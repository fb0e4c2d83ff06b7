/// Drafts as messages of `Schemas/usage_event.v1.proto`, fields in the order of their numbers.
enum ProtobufEncoding {
  static func message(_ draft: EventDraft) -> [UInt8] {
    var bytes: [UInt8] = []
    integer(1, 1, to: &bytes)
    string(2, draft.tenant, to: &bytes)
    string(3, draft.unit, to: &bytes)
    string(4, draft.quantity, to: &bytes)
    string(5, draft.service, to: &bytes)
    string(6, draft.idempotencyKey, to: &bytes)
    string(7, draft.timestamp, to: &bytes)
    if let kind = draft.kind { string(8, kind, to: &bytes) }
    if let corrects = draft.corrects { string(9, corrects, to: &bytes) }
    if let basis = draft.basis { string(10, basis, to: &bytes) }
    for (name, value) in draft.attributes {
      var entry: [UInt8] = []
      string(1, name, to: &entry)
      string(2, value, to: &entry)
      field(11, entry, to: &bytes)
    }
    return bytes
  }

  static func integer(_ number: UInt64, _ value: UInt64, to bytes: inout [UInt8]) {
    Varint.append(number << 3, to: &bytes)
    Varint.append(value, to: &bytes)
  }

  static func string(_ number: UInt64, _ value: String, to bytes: inout [UInt8]) {
    field(number, Array(value.utf8), to: &bytes)
  }

  static func field(_ number: UInt64, _ value: [UInt8], to bytes: inout [UInt8]) {
    Varint.append(number << 3 | 2, to: &bytes)
    Varint.append(UInt64(value.count), to: &bytes)
    bytes.append(contentsOf: value)
  }
}
