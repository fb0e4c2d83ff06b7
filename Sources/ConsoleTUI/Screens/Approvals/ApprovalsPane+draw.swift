import Domain

extension ApprovalsPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    frame.explain(
      "Approvals", lines(in: context), in: context.area, symbols: context.symbols)
  }

  private func lines(in context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    return [
      "Requests for privileged actions, and the second person's decision on each.",
      "",
      snapshot.pending == 0 ? "Nothing waits for a decision." : "\(snapshot.pending) wait.",
    ]
  }
}
