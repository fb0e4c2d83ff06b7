/// A transition that was made; the store writes it, the audit log and the timeline tell it.
package struct RequestStep: Equatable, Sendable {
  package var from: ActionRequest.State
  package var to: ActionRequest.State

  package init(from: ActionRequest.State, to: ActionRequest.State) {
    self.from = from
    self.to = to
  }

  /// Whether it is over, so that its evidence is written out.
  package var wantsBundle: Bool {
    switch to {
    case .executed, .denied, .rolledBack, .failed: true
    case .pending, .approved, .withdrawn, .expired, .invalidated: false
    }
  }
}
