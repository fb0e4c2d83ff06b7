/// How a metering file is written.
package enum MeteringFormat: String, CaseIterable, Sendable {
  /// JSON lines, each our own event or a CloudEvent.
  case ndjson
  /// The same as `ndjson` to the decoder, which knows a CloudEvent by its `specversion`.
  case cloudevents
  /// Protobuf messages, each after its length as a varint.
  case protobuf

  /// By the name's ending; `.gz` after it only says that the file is compressed.
  package init?(fileName: String) {
    let name = fileName.hasSuffix(".gz") ? String(fileName.dropLast(3)) : fileName
    if name.hasSuffix(".cloudevents.ndjson") {
      self = .cloudevents
    } else if name.hasSuffix(".ndjson") {
      self = .ndjson
    } else if name.hasSuffix(".pb") {
      self = .protobuf
    } else {
      return nil
    }
  }

  /// What a file's name ends with.
  package var suffix: String {
    switch self {
    case .ndjson: ".ndjson"
    case .cloudevents: ".cloudevents.ndjson"
    case .protobuf: ".pb"
    }
  }
}
