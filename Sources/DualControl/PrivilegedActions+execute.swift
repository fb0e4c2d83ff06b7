package import Domain
import Policy
package import Store

extension PrivilegedActions {
  /// Carries an approved request out. The policy is asked once more, of the requester; where it has
  /// been tightened the request is closed.
  package func execute(
    _ id: RequestID, by person: Operator, at now: Timestamp
  ) throws -> RequestRecord {
    let record = try request(id, for: person)
    try requireHand(of: person, in: record)
    let statement = record.statement
    try requireSound(for: statement.action)
    guard record.state == .approved else {
      return try control.execute(id, by: person.id, decision: nil, at: now)
    }
    let tenant = try statement.tenantID.map { try store.scoped(to: .all).tenant($0) }
    let requester = try store.namedOperator(statement.requester)
    let draft = ActionDraft(
      statement.action, tenantID: statement.tenantID, parameters: statement.parameters,
      reason: statement.reason)
    let decision = decision(on: draft, tenant: tenant, by: requester, at: now).record
    return try signer(of: statement).execute(id, by: person.id, decision: decision, at: now)
  }

  /// The store with the key that signs it: the new one, where that is what comes into force.
  private func signer(of statement: RequestStatement) throws -> ControlledStore {
    guard statement.action == .replaceInstallKey, let waitingKey else { return control }
    let attestor = try waitingKey(statement.parameters["key_line"] ?? "")
    return ControlledStore(store: store, attestor: attestor)
  }

  package func withdraw(
    _ id: RequestID, by person: Operator, at now: Timestamp
  ) throws -> RequestRecord {
    try control.expireOverdue(at: now)
    _ = try request(id, for: person)
    return try control.withdraw(id, by: person.id, at: now)
  }

  /// Takes an executed request back, by one operator within its window: a request of its own with
  /// that operator's signature. Returns the one that was taken back; `undo(of:)` is the other.
  package func rollBack(
    _ id: RequestID, reason: String, by signer: Signer, at now: Timestamp
  ) throws -> RequestRecord {
    let record = try request(id, for: signer.person)
    do throws(RequestRefusal) {
      var request = record.request
      _ = try request.handle(.rolledBack, at: now)
    } catch {
      throw Self.refused(
        "The request \"\(id)\" is not taken back: \(error)", "Nothing was changed.")
    }
    guard let undo = record.statement.rollback?.kind else {
      throw Self.refused(
        "The request \"\(id)\" cannot be taken back", "File a request for what undoes it.")
    }
    _ = try file(
      ActionDraft(
        undo, tenantID: record.statement.tenantID, reason: reason, rollbackOf: id), by: signer,
      at: now)
    return try request(id, for: signer.person)
  }

  /// The request that took another one back, if one did.
  package func undo(of record: RequestRecord, at now: Timestamp) throws -> RequestRecord? {
    let query = RequestQuery(states: [.executed], tenantID: record.statement.tenantID, limit: 100)
    return try control.listed(query, in: .all, at: now).lazy.compactMap { try? $0.get() }
      .first { $0.rollbackOf == record.id }
  }

  /// Who filed it, who approved it, or an administrator in whose scope it is.
  private func requireHand(of person: Operator, in record: RequestRecord) throws {
    let hands = [record.statement.requester] + record.request.approvals.map(\.approver)
    guard
      hands.contains(person.id) || !person.roles.isDisjoint(with: [.partnerAdmin, .platformAdmin])
    else {
      throw Self.refused(
        "\(person.id) may not carry out the request \"\(record.id)\"",
        "Whoever filed or approved it does, or an administrator.")
    }
  }
}
