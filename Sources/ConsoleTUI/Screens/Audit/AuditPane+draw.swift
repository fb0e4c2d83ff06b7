import Domain

extension AuditPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    frame.explain(
      "Audit log", lines(in: context), in: context.area, symbols: context.symbols)
  }

  private func lines(in context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    return [
      "What was done, by whom, as leaves of a Merkle tree that anyone can verify.",
      "",
      snapshot.size == 0
        ? "Nothing has been logged yet." : "\(Figures.grouped(snapshot.size)) leaves.",
    ]
  }
}
