internal import Domain
internal import GRDB

extension DeadLetter {
  func arguments(file: Int64, batch: Int64) -> StatementArguments {
    [
      code.rawValue, reason, column, file, offset,
      DatabaseValue(bytes: Array(bytes.prefix(65_536))),
      tenantID?.rawValue, firstSeen.microseconds, batch,
    ]
  }

  init(row: Row) {
    self.init(
      id: row["id"], code: DeadLetterCode(rawValue: row["code"]) ?? .malformed,
      reason: row["reason"], column: row["byte_column"], file: row["name"],
      offset: row["byte_offset"], bytes: row.bytes("line"),
      tenantID: (row["tenant_id"] as String?).map { TenantID($0) },
      firstSeen: Timestamp(microseconds: row["first_seen"]))
    settlement = Settlement.State(rawValue: row["state"]).map { state in
      Settlement(
        state: state, resolution: row["resolution"], by: row["settled_by"] ?? "",
        at: Timestamp(microseconds: row["settled_at"] ?? 0))
    }
  }
}
