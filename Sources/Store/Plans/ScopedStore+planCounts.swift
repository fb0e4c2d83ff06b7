package import Domain
import GRDB

extension ScopedStore {
  /// How many tenants in scope are on a version on a day, and how many change to it later.
  package func planCounts(on day: UTCDay) throws -> [PlanID: (now: Int, coming: Int)] {
    try store.read { db in
      var conditions = Conditions(scope: scope, column: "a.partner_id")
      conditions.add("t.status <> 'deleted'")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT a.plan, a.version, count(*) FILTER (WHERE a.from_day <= ?1) AS now,
            count(*) FILTER (WHERE a.from_day > ?1) AS coming
          FROM plan_assignment a
          JOIN tenant t ON t.partner_id = a.partner_id AND t.tenant_id = a.tenant_id
          WHERE (a.from_day > ?1 OR NOT EXISTS (
              SELECT 1 FROM plan_assignment b
              WHERE b.partner_id = a.partner_id AND b.tenant_id = a.tenant_id
                AND b.from_day > a.from_day AND b.from_day <= ?1))
            AND \(conditions.sql)
          GROUP BY 1, 2
          """, arguments: [day.daysSince1970] + conditions.arguments)
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          (PlanID(plan: row["plan"], version: row["version"]), (row["now"], row["coming"]))
        })
    }
  }
}
