import ConsoleTUI
import Domain

extension DeadLetter {
  var json: JSONValue {
    [
      "id": .optional(id.map { Int($0) }), "code": .string(code.rawValue),
      "reason": .string(reason), "column": .optional(column), "file": .string(file),
      "offset": .integer(offset), "tenant_id": .optional(tenantID?.rawValue),
      "first_seen": .describing(firstSeen),
      "value": .optional(excerpt), "remedy": .string(code.remedy),
      "line": .string(String(decoding: bytes, as: UTF8.self)),
      "state": .string(settlement?.state.rawValue ?? "open"),
      "resolution": .optional(settlement?.resolution),
      "settled_by": .optional(settlement?.by),
      "settled_at": .optional(settlement?.at.description),
    ]
  }

  /// At most 40 bytes from the offence on; `nil` where there is no place to point at.
  var excerpt: String? {
    guard let column, column > 0, column <= bytes.count else { return nil }
    return String(decoding: bytes[(column - 1)...].prefix(40), as: UTF8.self)
  }

  /// What `dlq show` says beside the reason.
  var placeLine: String? {
    guard let column else { return nil }
    return "at byte \(column): " + (excerpt?.shown ?? "the end of the line")
  }

  /// What became of it, by whom and why; `nil` while it is open.
  var settledLine: String? {
    settlement.map { settled in
      "\(settled.state.rawValue) by \(settled.by.shown) at \(settled.at): "
        + settled.resolution.safeText
    }
  }

  var line: String {
    "\(id ?? 0)\t\(firstSeen)\t\(code.rawValue)\t\(file.safeText):\(offset)\t\(reason.safeText)"
  }
}
