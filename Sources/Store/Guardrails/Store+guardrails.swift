package import Domain
import GRDB

extension Store {
  /// Puts guardrails of a tenant where somebody has set them, and tells it on the timeline. What is
  /// held against them takes the new thresholds at once.
  package func set(
    _ guardrails: [Meter: GuardrailState], of id: TenantID, entries: [TimelineEntry]
  ) throws {
    try write { db in
      // Whoever is reckoning this tenant's figures reads the thresholds again.
      try db.execute(sql: "UPDATE figures_state SET revision = revision + 1")
      for (meter, state) in guardrails {
        try state.upsert(id, meter, db)
        try db.execute(
          sql: "UPDATE tenant_meter SET soft_percent = ? WHERE tenant_id = ? AND meter = ?",
          arguments: [state.percent, id.rawValue, meter.rawValue])
      }
      try Self.append(entries, db)
    }
  }
}
