package import Domain
package import Policy
package import Store

/// The one way to what is privileged: file, decide, withdraw, carry out, take back. Commands and
/// console use it alike, so that a rule kept here is kept everywhere.
package struct PrivilegedActions: Sendable {
  package let control: ControlledStore
  package let judge: PolicyJudge
  /// The plan that a tenant is on at a moment; `nil` where it is on none that is published.
  package let plan: @Sendable (TenantID, Timestamp) throws -> Plan?
  /// The published version that a name means on a day: `pro`, `pro@2`.
  package let version: @Sendable (String, UTCDay) throws -> PlanID

  package init(
    control: ControlledStore, judge: PolicyJudge,
    plan: @escaping @Sendable (TenantID, Timestamp) throws -> Plan?,
    version: @escaping @Sendable (String, UTCDay) throws -> PlanID
  ) {
    self.control = control
    self.judge = judge
    self.plan = plan
    self.version = version
  }

  var store: Store { control.store }
  var attestor: Attestor { control.attestor }

  /// A request that the person may see, with its signatures checked.
  package func request(_ id: RequestID, for person: Operator) throws -> RequestRecord {
    try control.request(id, in: person.scope)
  }

  /// Requests that the person may see, newest first. What is overdue is closed before.
  package func requests(
    _ query: RequestQuery, for person: Operator, at now: Timestamp
  ) throws -> [RequestRecord] {
    if store.mode == .readWrite { try control.expireOverdue(at: now) }
    return try control.requests(query, in: person.scope)
  }

  static func refused(_ what: String, _ remedy: String) -> StoreError {
    .refused(what: what, remedy: remedy)
  }
}
