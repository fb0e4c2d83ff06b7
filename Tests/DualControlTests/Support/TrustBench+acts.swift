import Domain
import Evidence
import Foundation
import Store

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

  /// What `sqlite3` in somebody's hands does to the file; answers what it says.
  @discardableResult
  func sqlite(_ sql: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [store.path, sql]
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
