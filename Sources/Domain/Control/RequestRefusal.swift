/// Why something may not happen to a request; the words are for the operator.
package enum RequestRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// It is in a state that it cannot leave this way.
  case state(ActionRequest.State, act: String)
  case ownRequest(OperatorID)
  case sameKey
  case decidedTwice(OperatorID)
  case expired(RequestEnd)
  case notExpired(until: Timestamp)
  case notRequester(OperatorID)
  case otherRequest
  case weakApproval(ApprovalStrength, wanted: ApprovalStrength)
  case cannotBeUndone(PrivilegedAction)
  case windowOver(since: Timestamp)

  private static func next(after state: ActionRequest.State) -> String {
    switch state {
    case .pending: "Ask another operator to approve it first"
    case .approved: "Execute it, or withdraw it"
    case .executed: "It is done; `request show` tells what it did"
    default: "File a new one"
    }
  }

  package var description: String {
    switch self {
    case .state(let state, let act):
      "a request that is \(state.rawValue) cannot be \(act). \(Self.next(after: state))"
    case .ownRequest(let name):
      "\(name) has filed this request, and nobody decides their own. Ask another approver"
    case .sameKey:
      "the approval is signed with the requester's own key. Another person has to approve it"
    case .decidedTwice(let name):
      "\(name) has decided this request already. Each approver counts once"
    case .expired(let end): "the request has expired: \(end). File a new one"
    case .notExpired(let until): "the request is open until \(until)"
    case .notRequester(let name):
      "\(name) has not filed this request, and only who filed it withdraws it. Deny it instead"
    case .otherRequest:
      "the approval is for other bytes than this request's. Approve what `request show` tells"
    case .weakApproval(let strength, let wanted):
      "the approval is of strength \(strength.rawValue), and the policy wants "
        + "\(wanted.rawValue). Approve it that way"
    case .cannotBeUndone(let action):
      "what \(action.rawValue) has done is not taken back by one person. File a request for it"
    case .windowOver(let since):
      "the window in which one person may take it back is over since \(since). File a request"
    }
  }
}
