/// Which of its two times ends an open request unless something happens: its own, which counts from
/// its filing, or that of an approval of it. The words are for when it has come.
package enum RequestEnd: Equatable, Sendable, CustomStringConvertible {
  case request(Timestamp)
  case approval(Timestamp, by: OperatorID)

  package var at: Timestamp {
    switch self {
    case .request(let moment), .approval(let moment, _): moment
    }
  }

  /// In JSON: `request`, `approval`.
  package var word: String {
    switch self {
    case .request: "request"
    case .approval: "approval"
    }
  }

  package var description: String {
    switch self {
    case .request(let moment):
      "the request's own \(ApprovalRule.requestSeconds / 3600) h were over at \(moment)"
    case .approval(let moment, let approver):
      "the \(ApprovalRule.approvalSeconds / 60) min of \(approver)'s approval were over at "
        + "\(moment)"
    }
  }
}
