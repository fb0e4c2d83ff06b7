/// One step of the schema: plain SQL that names no application type. A shipped one is never edited.
struct Migration: Sendable {
  /// `user_version` after it; counted from 1 without gaps.
  let version: Int
  let sql: String

  /// All steps in order. The last one's version is the newest that this program knows.
  static let all: [Migration] = [
    base, metering, figures, decisions, jobs, control, backfill, economics, guardrails, exports,
    watermark, usageCost, backfillReason, bundleChecks, storeDecisions,
    installKeys, usageChecks, fileTails, billedHours, install, renamedFiles,
  ]
  static var newest: Int { all.count }
}
