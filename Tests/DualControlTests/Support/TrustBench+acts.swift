import Domain
import Evidence
import Foundation
import Store
import Testing

@testable import DualControl

extension TrustBench {
  @discardableResult
  func file(
    _ action: PrivilegedAction, _ tenant: String? = "acme", by name: String = "ana",
    _ parameters: [String: String] = [:]
  ) throws -> RequestRecord {
    try actions.file(
      ActionDraft(
        action, tenantID: tenant.map { TenantID($0) }, parameters: parameters, reason: "because"),
      by: signer(name), at: now)
  }

  @discardableResult
  func approve(
    _ record: RequestRecord, by name: String = "bo",
    _ decision: ApprovalStatement.Decision = .approve
  ) throws -> RequestRecord {
    try actions.decide(
      record.id, decision, comment: "seen", strength: .otherSession, by: signer(name), at: now)
  }

  @discardableResult
  func execute(_ record: RequestRecord, by name: String = "ana") throws -> RequestRecord {
    try actions.execute(record.id, by: person(name), at: now)
  }

  /// The whole way of a request that takes two.
  @discardableResult
  func carryOut(
    _ action: PrivilegedAction, _ tenant: String = "acme", by name: String = "ana",
    with approver: String = "bo"
  ) throws -> RequestRecord {
    let record = try file(action, tenant, by: name)
    try approve(record, by: approver)
    return try execute(record, by: name)
  }

  func status(_ id: String = "acme") throws -> TenantStatus {
    try store.scoped(to: .all).tenant(TenantID(id)).status
  }

  func state(_ record: RequestRecord) throws -> ActionRequest.State {
    try actions.control.request(record.id, in: .all).state
  }

  /// From now on every tenant is on a plan with so many decisions a day.
  func limitApprovals(to count: Int) {
    let plan = Plan(
      id: PlanID(plan: "lim", version: 1), name: "Lim", currency: .usd,
      effective: UTCDay(year: 2026, month: 1, day: 1),
      baseFee: Money(minorUnits: 0, currency: .usd), skus: [],
      limits: [
        PlanLimit(
          metric: .approvals, window: .day, softPercent: 80,
          hard: Quantity(micro: Int64(count) * Quantity.perUnit))
      ], features: [])
    actions = PrivilegedActions(
      control: actions.control, judge: actions.judge, plan: { _, _ in plan },
      version: actions.version)
  }

  /// Everybody who reads the one request that there is says the same, before it is written down
  /// and after.
  func expectReaders(
    tell state: ActionRequest.State, at location: SourceLocation = #_sourceLocation
  ) throws {
    let (tenants, control) = (store.scoped(to: .all), actions.control)
    let open = state.isOpen ? 1 : 0
    for _ in 0..<2 {
      let all = try control.requests(RequestQuery(), in: .all, at: now)
      #expect(all.map(\.state) == [state], sourceLocation: location)
      let these = try control.requests(RequestQuery(states: [state]), in: .all, at: now)
      #expect(these == all, sourceLocation: location)
      #expect(try tenants.openDeadlines(at: now).count == open, sourceLocation: location)
      let profile = try tenants.profile(TenantID("acme"), now: now)
      #expect(profile.pendingRequests == open, sourceLocation: location)
      let counted = try store.facts(at: now).control.requests
      #expect(
        counted == [.init(action: "suspend", state: state.rawValue): 1], sourceLocation: location)
      let shown = try actions.requests(RequestQuery(), for: person("root"), at: now)
      #expect(shown.map(\.state) == [state], sourceLocation: location)
    }
  }

  /// What `sqlite3` in somebody's hands does to the file; answers what it says.
  @discardableResult
  func sqlite(_ sql: String, at path: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [path ?? store.path, sql]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  func report(
    _ remembered: [(who: String, checkpoint: SignedCheckpoint)] = []
  ) throws -> AuditReport {
    try AuditVerifier(actions.control, remembered: remembered).report()
  }
}
