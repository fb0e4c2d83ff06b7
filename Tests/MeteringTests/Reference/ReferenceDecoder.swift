import Domain

@testable import Metering

/// What a closed file means, decided line by line from a tree, with strings and lists: the
/// decoder under test must come to the same.
enum ReferenceDecoder {
  static let own = [
    "schema_version", "tenant_id", "unit", "quantity", "source_service", "idempotency_key",
    "timestamp", "kind", "corrects", "basis", "attributes",
  ]
  static let envelope = ["specversion", "type", "subject", "source", "id", "time", "data"]

  static func outcomes(_ bytes: [UInt8]) -> [ReferenceOutcome] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    if lines.last == [] { lines.removeLast() }
    return lines.map(outcome)
  }

  private static func outcome(_ line: [UInt8]) -> ReferenceOutcome {
    guard line.count <= 65_536 else { return .refused(.tooLong) }
    guard let members = ReferenceJSON.parse(line)?.members else { return .refused(.malformed) }
    guard members["specversion"] != nil else {
      return members.repeats(own) ? .refused(.malformed) : ReferenceRules.outcome(members)
    }
    guard !members.repeats(envelope) else { return .refused(.malformed) }
    let data = members["data"]?.members
    if let data, data.repeats(own) { return .refused(.malformed) }
    guard members["specversion"] == .string(Array("1.0".utf8)),
      members["type"] == .string(Array("io.switchboard.usage.v1".utf8)), var fields = data
    else { return .refused(.invalidField) }
    for (name, from) in [
      ("tenant_id", "subject"), ("source_service", "source"), ("idempotency_key", "id"),
      ("timestamp", "time"),
    ] {
      fields.removeAll { $0.name == Array(name.utf8) }
      guard var value = members[from] else { continue }
      if from == "source", case .string(let path) = value {
        value = .string(
          path.split(separator: 47, omittingEmptySubsequences: false).last.map(Array.init) ?? [])
      }
      fields.append(ReferenceMember(name: Array(name.utf8), value: value))
    }
    return ReferenceRules.outcome(fields)
  }
}
