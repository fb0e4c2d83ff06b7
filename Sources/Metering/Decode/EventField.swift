/// The names that mean something in a line, in the order in which they are checked: our own, then
/// those of a CloudEvent's envelope. Raw values are positions in `FieldSlots` and, plus one, the
/// field numbers of the protobuf message.
enum EventField: UInt8, CaseIterable {
  case schemaVersion, tenantID, unit, quantity, sourceService, idempotencyKey, timestamp, kind
  case corrects, basis, attributes
  case specversion, type, subject, source, id, time, data

  /// The key in a line.
  var name: String {
    switch self {
    case .schemaVersion: "schema_version"
    case .tenantID: "tenant_id"
    case .sourceService: "source_service"
    case .idempotencyKey: "idempotency_key"
    case .unit: "unit"
    case .quantity: "quantity"
    case .timestamp: "timestamp"
    case .kind: "kind"
    case .corrects: "corrects"
    case .basis: "basis"
    case .attributes: "attributes"
    case .specversion: "specversion"
    case .type: "type"
    case .subject: "subject"
    case .source: "source"
    case .id: "id"
    case .time: "time"
    case .data: "data"
    }
  }

  static let ownCount = 11

  /// Where a CloudEvent carries what our own lines call this.
  var inCloudEvent: EventField {
    switch self {
    case .tenantID: .subject
    case .sourceService: .source
    case .idempotencyKey: .id
    case .timestamp: .time
    default: self
    }
  }
}
