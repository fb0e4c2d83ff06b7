import Domain

extension TimelinePane {
  package func title(in context: PaneContext) -> BoxTitle {
    let symbols = context.symbols
    let (key, name) =
      place == .global ? ("3", "Timeline") : ("2", context.tenant?.name ?? "no tenant")
    let filtered = filterText(symbols)
    let gap = " \(symbols.middleDot) "
    var since = context.heldSince
    if case .held(let own) = mode { since = own }
    guard let since else {
      let parts = [filtered, "following"].filter { !$0.isEmpty }
      return BoxTitle(key: key, name, detail: parts.joined(separator: gap))
    }
    let newer = unseen > 0 ? "\(Figures.grouped(Int64(unseen))) newer" : ""
    let parts = [filtered, "HELD \(since.clock)", newer, "G to follow"].filter { !$0.isEmpty }
    return BoxTitle(
      key: key, name, detail: parts.joined(separator: gap), detailRole: .badgeHeld)
  }
}
