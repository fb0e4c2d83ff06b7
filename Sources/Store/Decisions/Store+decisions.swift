package import Domain
import GRDB

extension Store {
  /// Adds a decision to the end of the log; throws where the tenant is not of that partner.
  package func append(_ record: DecisionRecord) throws {
    try write { try Self.append(record, $0) }
  }

  /// The same inside a larger transaction.
  static func append(_ record: DecisionRecord, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO policy_decision (
          sequence, at, action, operator_id, partner_id, tenant_id, result, cause, reasons,
          obligations, engine, engine_version, policy_digest, input_digest, microseconds)
        VALUES ((SELECT ifnull(max(sequence), 0) + 1 FROM policy_decision),
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.at.microseconds, record.action, record.operatorID.rawValue,
        record.partnerID?.rawValue, record.tenantID?.rawValue, record.decision.resultName,
        record.decision.causeName, Self.text(record.decision.reasons),
        Self.text(record.decision.obligations.map(\.rawValue)), record.engine.name,
        record.engine.version, record.engine.policyDigest, record.inputDigest,
        max(0, record.microseconds),
      ])
  }

  /// As a JSON array that fits its column, however many reasons a policy gives.
  private static func text(_ words: [String]) -> String {
    let kept = words.prefix(8).map { JSONValue.string(String($0.unicodeScalars.prefix(512))) }
    let text = JSONValue.array(kept).description
    return text.unicodeScalars.count <= 8192 ? text : #"["too long for the log"]"#
  }

  /// How many decisions the log has, by what metrics tell of them.
  static func decisionCounts(_ db: Database) throws -> [DecisionCount] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT action, result, cause, engine, count(*) AS number FROM policy_decision
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """
    ).map {
      DecisionCount(
        action: $0["action"], result: $0["result"], cause: $0["cause"], engine: $0["engine"],
        count: $0["number"])
    }
  }

  /// How long the decisions in the log took, by engine.
  static func decisionTimes(_ db: Database) throws -> [DecisionTimes] {
    let buckets = DecisionTimes.bounds.map { "count(*) FILTER (WHERE microseconds <= \($0))" }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT engine, count(*) AS number, sum(microseconds) AS total,
          json_array(\(buckets.joined(separator: ", "))) AS counts
        FROM policy_decision GROUP BY 1 ORDER BY 1
        """
    ).map { row in
      let counts: String = row["counts"]
      return DecisionTimes(
        engine: row["engine"], counts: counts.split { !$0.isNumber }.compactMap { Int64($0) },
        count: row["number"], microseconds: row["total"])
    }
  }
}
