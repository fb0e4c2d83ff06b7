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
  /// The attestor with the key of this line, which was made for the installation and waits for its
  /// request to be carried out.
  package let waitingKey: (@Sendable (String) throws -> Attestor)?

  package init(
    control: ControlledStore, judge: PolicyJudge,
    plan: @escaping @Sendable (TenantID, Timestamp) throws -> Plan?,
    version: @escaping @Sendable (String, UTCDay) throws -> PlanID,
    waitingKey: (@Sendable (String) throws -> Attestor)? = nil
  ) {
    self.control = control
    self.judge = judge
    self.plan = plan
    self.version = version
    self.waitingKey = waitingKey
  }

  var store: Store { control.store }
  var attestor: Attestor { control.attestor }

  /// A request that the person may see, as it was written, with its signatures checked.
  package func request(_ id: RequestID, for person: Operator) throws -> RequestRecord {
    try control.request(id, in: person.scope)
  }

  /// The same as it stands at a moment: what is overdue has expired, and is closed.
  package func request(
    _ id: RequestID, for person: Operator, at now: Timestamp
  ) throws -> RequestRecord {
    try closeOverdue(at: now)
    return try request(id, for: person).standing(at: now)
  }

  /// Requests that the person may see as they stand, newest first. What is overdue is closed.
  package func requests(
    _ query: RequestQuery, for person: Operator, at now: Timestamp
  ) throws -> [RequestRecord] {
    try closeOverdue(at: now)
    return try control.requests(query, in: person.scope, at: now)
  }

  /// The same, where one that was changed since it was signed does not hide the others.
  package func listed(
    _ query: RequestQuery, for person: Operator, at now: Timestamp
  ) throws -> [Result<RequestRecord, ChangedRequest>] {
    try closeOverdue(at: now)
    return try control.listed(query, in: person.scope, at: now)
  }

  /// Nobody is told anything else where it cannot be written.
  private func closeOverdue(at now: Timestamp) throws {
    if store.mode == .readWrite { try control.expireOverdue(at: now) }
  }

  /// Nothing is done on top of a log or a schema that somebody has edited, nor begun that the
  /// installation could not sign at its end.
  func requireSound(for action: PrivilegedAction) throws {
    if action != .replaceInstallKey { try attestor.requireKey() }
    guard let finding = try (AuditTail(store).findings() + store.schemaProblems()).first else {
      return
    }
    throw Self.refused(
      "Tampering detected: \(finding). Nothing is signed or carried out on top of it",
      "Run `switchboard audit verify`; Docs/runbooks/suspected-tampering.md tells how to go on.")
  }

  static func refused(_ what: String, _ remedy: String) -> StoreError {
    .refused(what: what, remedy: remedy)
  }
}
