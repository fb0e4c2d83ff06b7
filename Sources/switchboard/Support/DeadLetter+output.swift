import ConsoleTUI
import Domain

extension DeadLetter {
  var json: JSONValue {
    [
      "id": .optional(id.map { Int($0) }), "code": .string(code.rawValue),
      "reason": .string(reason), "column": .optional(column), "file": .string(file),
      "offset": .integer(offset), "tenant_id": .optional(tenantID?.rawValue),
      "first_seen": .describing(firstSeen),
      "line": .string(String(decoding: bytes, as: UTF8.self)),
      "state": .string(settlement?.state.rawValue ?? "open"),
      "resolution": .optional(settlement?.resolution),
      "settled_by": .optional(settlement?.by),
      "settled_at": .optional(settlement?.at.description),
    ]
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
