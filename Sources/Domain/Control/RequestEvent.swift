/// What can happen to a request.
package enum RequestEvent: Equatable, Sendable {
  case decided(ApprovalStatement)
  case withdrawn(by: OperatorID)
  case executed
  /// The effect could not be made.
  case failed
  case rolledBack
  case expired
  case invalidated
}
