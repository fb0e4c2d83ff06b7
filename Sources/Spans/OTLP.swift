internal import Domain
internal import Tracing

/// The JSON of OTLP (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding): enumerations
/// as numbers, 64-bit integers as strings.
extension SpanKind {
  var number: Int64 {
    switch self {
    case .internal: 1
    case .server: 2
    case .client: 3
    case .producer: 4
    case .consumer: 5
    }
  }
}

extension SpanAttributes {
  /// In the order of their names.
  var json: JSONValue {
    var found: [(String, SpanAttribute)] = []
    forEach { found.append(($0, $1)) }
    return .array(
      found.sorted { $0.0 < $1.0 }.map { name, value in
        ["key": .string(name), "value": value.json]
      })
  }
}

extension SpanAttribute {
  fileprivate var json: JSONValue {
    switch self {
    case .int32(let value): ["intValue": .string("\(value)")]
    case .int64(let value): ["intValue": .string("\(value)")]
    case .bool(let value): ["boolValue": .bool(value)]
    case .string(let value): ["stringValue": .string(value)]
    case .stringConvertible(let value): ["stringValue": .string("\(value)")]
    default: ["stringValue": .string("\(self)")]
    }
  }
}

extension SpanEvent {
  var json: JSONValue {
    [
      "timeUnixNano": .string("\(nanosecondsSinceEpoch)"), "name": .string(name),
      "attributes": attributes.json,
    ]
  }
}

extension SpanStatus {
  var json: JSONValue {
    ["code": .integer(code == .ok ? 1 : 2), "message": .string(message ?? "")]
  }
}
