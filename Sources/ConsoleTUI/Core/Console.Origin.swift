extension Console {
  /// A place that a tenant was opened from, and that one step back leads to.
  struct Origin: Equatable, Sendable {
    let screen: Screen
    let focus: Focus
  }
}
