import Domain

extension PlansPane {
  package func draw(into frame: inout Frame, in context: PaneContext) {
    frame.explain(
      "Plans", lines(in: context), in: context.area, symbols: context.symbols)
  }

  private func lines(in context: PaneContext) -> [String] {
    if let trouble = reading.trouble { return [trouble] }
    guard let snapshot else { return ["reading the store"] }
    return [
      "What tenants can be on: base fee, SKUs and limits of every published version.",
      "",
      snapshot.versions.isEmpty
        ? "None is published: `switchboard plan publish FILE` does."
        : snapshot.versions.map(\.id.description).joined(separator: ", "),
    ]
  }
}
