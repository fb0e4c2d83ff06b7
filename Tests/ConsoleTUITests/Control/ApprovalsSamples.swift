import Domain

@testable import ConsoleTUI

enum ApprovalsSamples {
  static let now = Samples.now

  static let text = """
    bo asks to delete tenant northwind/tn_1000
    reason: contract ended, data export delivered 14 Nov
    status: suspended → deleted
    decide before 2026-11-22T15:44:11Z
    nobody can take it back alone

    """

  /// A deletion that bo has asked for.
  static var deletion: RequestCard {
    var card = card("rq-1f0c3a5577e0d2b4", .delete, .pending, by: "bo", minutesAgo: 2)
    card.reason = "contract ended, data export delivered 14 Nov"
    card.text = text
    card.changedSince = ["usage +310 ingest units"]
    card.typedName = "contoso-retail"
    return card
  }

  static func card(
    _ id: String, _ action: PrivilegedAction, _ state: ActionRequest.State, by requester: String,
    minutesAgo: Int64
  ) -> RequestCard {
    let at = now.advanced(bySeconds: -60 * minutesAgo)
    return RequestCard(
      id: RequestID(id), action: action, state: state, tenantID: TenantID("tn_1000"),
      subject: "contoso-retail", requester: OperatorID(requester), role: .partnerAdmin,
      reason: "unpaid since 60 days", createdAt: at,
      deadline: state.isOpen ? at.advanced(bySeconds: 13_380) : nil, stateAt: at,
      approvalsRequired: 1,
      text: "\(requester) asks to \(action.phrase) tenant northwind/tn_1000\n"
        + "reason: unpaid since 60 days\n",
      textDigest: "41c09be2a7d0" + String(repeating: "5", count: 52))
  }

  static var snapshot: ApprovalsSnapshot {
    var approved = card("rq-22", .changePlan, .approved, by: "vera", minutesAgo: 9)
    approved.votes = [
      RequestCard.Vote(
        by: OperatorID("bo"), decision: .approve, strength: .otherSession, at: now,
        comment: "checked with finance")
    ]
    approved.refusals = [.withdraw: "only vera, who has filed it, takes it back"]
    var executed = card("rq-33", .suspend, .executed, by: "ana", minutesAgo: 200)
    executed.rollbackUntil = now.advanced(bySeconds: 40_000)
    var denied = card("rq-44", .purge, .denied, by: "bo", minutesAgo: 4_000)
    denied.stateReason = "not before the audit"
    denied.refusals = [.rollBack: "it is DENIED"]
    let own = card("rq-11", .suspend, .pending, by: "ana", minutesAgo: 5)
    return ApprovalsSnapshot(requests: [deletion, own, approved, executed, denied])
  }
}
