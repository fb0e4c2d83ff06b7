extension Form {
  /// Whose form it is: the owner is told of the button that was pressed.
  package enum Purpose: Equatable, Sendable {
    /// Of a pane's command; the pane's `commit` is called.
    case pane(PaneKind, Command.ID)
  }
}
