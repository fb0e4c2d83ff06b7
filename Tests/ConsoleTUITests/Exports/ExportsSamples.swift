import Domain

@testable import ConsoleTUI

enum ExportsSamples {
  static let october = BillingPeriod(year: 2026, month: 10)

  static func record(
    _ id: Int64, _ format: ExportFormat, _ scope: ExportScope = .all,
    outcome: ExportRecord.Outcome = .created, reason: String = "", minutesAgo: Int64
  ) -> ExportRecord {
    var record = ExportRecord(
      id: id, at: Samples.now.advanced(bySeconds: -60 * minutesAgo), actor: OperatorID("ana"),
      scope: scope, period: october, format: format, outcome: outcome, reason: reason,
      path: "/home/ana/exports/\(id)")
    if outcome == .created || outcome == .repeated {
      record.contents = ExportContents(
        state: id == 1 ? .provisional : .final, watermark: 4_711 + id, invoices: 55, rows: 392,
        total: Money(minorUnits: 10_225_412, currency: .usd),
        fileDigest: String(repeating: "ab", count: 32),
        manifestDigest: String(repeating: "0\(id)", count: 32),
        previous: id == 1 ? nil : String(repeating: "01", count: 32))
    }
    return record
  }

  static let snapshot = ExportsSnapshot(
    lastPeriod: october,
    records: [
      record(6, .csv, .tenant(TenantID("tn_1002")), outcome: .cancelled, minutesAgo: 1),
      record(
        5, .json, outcome: .refused,
        reason: "the export is blocked: 1 rows stand in the store without a valid execution "
          + "record: tenant tn_1003 is suspended without a record", minutesAgo: 3),
      record(4, .focus(.v12), outcome: .repeated, minutesAgo: 20),
      record(3, .focus(.v12), minutesAgo: 61),
      record(2, .focus(.v14), .partner(PartnerID("northwind")), minutesAgo: 1_500),
      record(1, .csv, minutesAgo: 44_000),
    ], folder: "/home/ana/exports")
}
