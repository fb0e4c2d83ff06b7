import Domain
import GRDB

extension TimelineEntry {
  /// Reads a row of `TimelineQuery`. A kind that a later release has added reads as `system`.
  init(_ row: Row) {
    self.init(
      sequence: row["sequence"], at: Timestamp(microseconds: row["at"]),
      kind: TimelineKind(rawValue: row["kind"]) ?? .system,
      severity: Severity(rawValue: row["severity"]) ?? .info,
      partnerID: (row["partner_id"] as String?).map { PartnerID($0) },
      tenantID: (row["tenant_id"] as String?).map { TenantID($0) },
      tenantName: row["name"], text: row["text"], actor: row["actor"])
  }

  var cursor: TimelineRequest.Cursor? {
    sequence.map { TimelineRequest.Cursor(at: at, sequence: $0) }
  }
}
