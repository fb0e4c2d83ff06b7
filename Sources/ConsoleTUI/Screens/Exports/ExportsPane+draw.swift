import Domain

extension ExportsPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    frame.explain(
      "Exports", lines(in: context), in: context.area, symbols: context.symbols)
  }

  private func lines(in context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    return [
      "Billing exports with the evidence that nobody has changed them since.",
      "",
      "None yet. The last month that is over is \(snapshot.lastPeriod).",
    ]
  }
}
