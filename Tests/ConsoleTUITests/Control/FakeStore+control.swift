import Domain

@testable import ConsoleTUI

extension FakeStore {
  /// Answers what is asked on privileged ground: everything is done, with the passphrase `right`.
  func control(_ effect: Effect) -> Event? {
    switch effect {
    case .loadApprovals(let ticket): .approvalsLoaded(approvals, ticket)
    case .loadAudit(let request, let ticket): .auditLoaded(AuditSamples.snapshot(request), ticket)
    case .verifyAudit(let ticket):
      AuditSamples.snapshot(AuditRequest()).verdict.map { .auditVerified($0, ticket) }
    case .loadProof(let index, let ticket): .proofLoaded(AuditSamples.proof(index), ticket)
    case .loadIncidents(_, let ticket):
      .incidentsLoaded([OpenIncident(id: 204, cause: "margin", openedAt: Samples.now)], ticket)
    case .control(let act, let secret, let ticket):
      Self.isRight(secret) ? .done(Self.words(act), ticket) : .failed("wrong passphrase", ticket)
    case .unlock(_, let secret, let ticket), .switchOperator(_, let secret, let ticket):
      Self.isRight(secret) ? .unlocked(ticket) : .failed("wrong passphrase", ticket)
    default: nil
    }
  }

  private static func isRight(_ secret: SecretText?) -> Bool {
    secret.map { $0.take() == Array("right".utf8) } ?? true
  }

  private static func words(_ act: ControlAct) -> String {
    switch act {
    case .file(let draft):
      "filed \(draft.action.rawValue) of \(draft.tenantID?.rawValue ?? "") "
        + "v\(draft.rowVersion ?? 0): \(draft.reason) "
        + draft.parameters.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
    case .decide(let id, let decision, _, let comment, let approver):
      "\(decision.rawValue) \(id) by \(approver) \(comment)"
    case .withdraw(let id): "withdrew \(id)"
    case .execute(let id): "executed \(id)"
    case .rollBack(let id, let reason): "took back \(id): \(reason)"
    case .endImpersonation: "ended"
    }
  }
}
