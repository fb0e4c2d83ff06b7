import Domain

extension RequestCard.Verb {
  var command: Command.ID {
    switch self {
    case .decide: .decideRequest
    case .withdraw: .withdrawRequest
    case .execute: .executeRequest
    case .rollBack: .rollBackRequest
    }
  }

  /// Whether there is anything to do with a request in this state.
  func concerns(_ state: ActionRequest.State) -> Bool {
    switch self {
    case .decide: state == .pending
    case .withdraw: state.isOpen
    case .execute: state == .approved
    case .rollBack: state == .executed
    }
  }
}
