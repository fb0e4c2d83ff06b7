/// Writes events in one of the three forms, always in the same bytes for the same draft.
package struct EventEncoder: Sendable {
  package let format: MeteringFormat

  package init(format: MeteringFormat) { self.format = format }

  /// Appends one record with what ends it: the newline, or its length before it.
  package func append(_ draft: EventDraft, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: record(body(of: draft)))
  }

  /// A record around a body of any content.
  func record(_ body: [UInt8]) -> [UInt8] {
    guard format == .protobuf else { return body + [UInt8(ascii: "\n")] }
    var record: [UInt8] = []
    Varint.append(UInt64(body.count), to: &record)
    return record + body
  }

  func body(of draft: EventDraft) -> [UInt8] {
    switch format {
    case .ndjson: JSONEncoding.own(draft)
    case .cloudevents: JSONEncoding.cloudEvent(draft)
    case .protobuf: ProtobufEncoding.message(draft)
    }
  }
}
