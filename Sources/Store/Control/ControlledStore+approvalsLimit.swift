import Domain
import GRDB

extension ControlledStore {
  /// Tells on the timeline that a decision has crossed the plan's limit of decisions a day, in the
  /// transaction of that decision; beyond the hard one an incident is opened.
  func observe(
    _ limit: PlanLimit, of statement: RequestStatement, at now: Timestamp, _ db: Database
  ) throws {
    guard let id = statement.tenantID else { return }
    let decided = try ScopedStore.decidedRequests(of: id, on: now.day, db)
    guard let change = ApprovalsLimit.crossed(limit, decidedToday: decided),
      let used = Quantity(units: decided)
    else { return }
    for level in change.crossed {
      let text = limit.words(crossing: level, used: used)
      try tell(
        statement, .limit, text, by: "switchboard", at: now,
        severity: level == .hard ? .error : .warning, db)
      guard level == .hard else { continue }
      _ = try IncidentRecord(
        partnerID: statement.partnerID, tenantID: id, severity: .error, cause: text, openedAt: now
      ).insert(db)
    }
  }
}
