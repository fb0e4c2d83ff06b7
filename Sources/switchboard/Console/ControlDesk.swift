import ConsoleTUI
import Domain
import DualControl
import Evidence
import Store

/// What is privileged, for the console: the same `PrivilegedActions` as the commands use, with the
/// evidence kept as they keep it.
struct ControlDesk: Sendable {
  let place: Workplace
  /// Who takes over when the console ends.
  let successor = Successor()
  let verdicts = VerdictBoard()

  /// Carries an act out and says what came of it.
  func carryOut(_ act: ControlAct, _ secret: SecretText?) throws -> String {
    defer { secret?.wipe() }
    let (actions, now) = (try place.actions(), place.now)
    switch act {
    case .file(let draft):
      try requireSame(draft)
      let record = try actions.file(
        ActionDraft(
          draft.action, tenantID: draft.tenantID, parameters: draft.parameters,
          reason: draft.reason), by: try signer(place.person, secret), at: now)
      return told(settled(record))
    case .decide(let id, let decision, let digest, let comment, let approver):
      let record = try actions.request(id, for: place.person)
      guard record.statement.displayDigest == digest else {
        throw Failure(.refused, "the request is not the one that you have read. Look at it again")
      }
      let strength: ApprovalStrength =
        approver == place.person.id ? .otherSession : .sameTerminal
      return told(
        settled(
          try actions.decide(
            id, decision, comment: comment, strength: strength,
            by: try signer(named: approver, secret), at: now)))
    case .withdraw(let id):
      return told(settled(try actions.withdraw(id, by: place.person, at: now)))
    case .execute(let id):
      return told(settled(try actions.execute(id, by: place.person, at: now)))
    case .rollBack(let id, let reason):
      let former = try actions.rollBack(
        id, reason: reason, by: try signer(place.person, secret), at: now)
      if let undo = try actions.undo(of: former, at: now) { place.keepEvidence(of: undo) }
      return told(settled(former))
    case .endImpersonation:
      try place.control().endImpersonation(of: place.person.id, at: now)
      return "the view of the tenant's admin has ended"
    }
  }

  /// Unlocks an operator's key, to know that it is them.
  func unlock(_ id: OperatorID, _ secret: SecretText) throws {
    _ = try signer(named: id, secret)
  }

  /// Whether the operator at the console has a key that a passphrase opens.
  var hasKey: Bool {
    let folder = KeyringFolder(path: place.paths.keys(ofStore: place.store.path))
    return (try? folder.keyring(inForceOf: place.person.id, in: place.store)) != nil
  }

  private func signer(_ person: Operator, _ secret: SecretText?) throws -> Signer {
    guard let passphrase = Passphrase(firstLineOf: secret?.take() ?? []) else {
      throw Failure(
        .refused, "a passphrase has at least \(Passphrase.leastLength) bytes. Type it again")
    }
    return try place.signer(for: person, with: passphrase)
  }

  /// Somebody who has typed their name. Whoever types a name that is nobody's, or another's, learns
  /// as much as by a wrong passphrase, and as slowly.
  private func signer(named id: OperatorID, _ secret: SecretText?) throws -> Signer {
    guard id != place.person.id else { return try signer(place.person, secret) }
    let revoked = try place.store.revokedOperators()
    let person = try place.store.operators().first { $0.id == id && !revoked.contains(id) }
    do {
      let unlocked = try signer(person ?? place.person, secret)
      if person != nil { return unlocked }
    } catch is KeyringError {}
    throw KeyringError.wrongPassphrase(id)
  }

  /// The tenant must be the one that was looked at when the form opened.
  private func requireSame(_ draft: RequestDraft) throws {
    guard let id = draft.tenantID, let seen = draft.rowVersion else { return }
    let tenant = try place.tenants.tenant(id)
    guard tenant.rowVersion == seen else {
      throw Failure(
        .refused,
        "\(id) has changed since the form opened (version \(seen), now \(tenant.rowVersion)). "
          + "Close it and look again")
    }
  }

  /// Witnesses the log, and writes the bundle of what is over.
  private func settled(_ record: RequestRecord) -> RequestRecord {
    place.remember()
    place.keepEvidence(of: record)
    return record
  }

  private func told(_ record: RequestRecord) -> String {
    let what = "\(record.statement.action.phrase) \(record.statement.subject)"
    return switch record.state {
    case .pending: "asked to \(what): a second person decides (A)"
    case .approved: "approved: \(what); x in the inbox (A) carries it out"
    case .executed: "done: \(what)"
    case .denied: "denied: \(what)"
    case .rolledBack: "taken back: \(what)"
    case .withdrawn, .expired, .invalidated, .failed:
      "\(record.id) is \(record.state.words)"
        + (record.stateReason.isEmpty ? "" : ": \(record.stateReason)")
    }
  }
}
