import Domain

extension EconomicsPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    frame.explain(
      "Economics", lines(in: context), in: context.area, symbols: context.symbols)
  }

  private func lines(in context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    return [
      "Revenue, cost of goods sold and margin of a month, by tier and by tenant.",
      "",
      "No figures of \(snapshot.period) yet: the worker computes them as usage arrives.",
    ]
  }
}
