import Domain

extension PlansPane {
  func drawHead(
    _ version: PlansSnapshot.Version, _ head: Rect, _ frame: inout Frame, _ context: PaneContext
  ) {
    let column = head.column + 1
    var facts = StyledLine(gap: 2)
    facts.add((version.id.description, .value), (" \(version.name)", .text))
    facts.add(("from ", .dim), (version.effective.description, .text))
    facts.add(rank: 1, (Self.people(version), .text))
    facts.draw(
      on: &frame, column: column, row: head.row, width: head.width - 2, symbols: context.symbols)
    var proof = StyledLine(gap: 2)
    proof.add(
      ("published ", .dim), (version.publishedAt.day.description, .text), (" by ", .dim),
      (version.publishedBy, .text))
    proof.add(rank: 1, ("sha256 ", .dim), (String(version.digest.prefix(12)), .text))
    proof.draw(
      on: &frame, column: column, row: head.row + 1, width: head.width - 2,
      symbols: context.symbols)
    drawTabs(head, &frame, context)
  }

  private static func people(_ version: PlansSnapshot.Version) -> String {
    let now = Figures.grouped(Int64(version.tenants))
    let coming = version.coming == 0 ? "" : ", \(Figures.grouped(Int64(version.coming))) to come"
    return "\(now) \(version.tenants == 1 ? "tenant" : "tenants")\(coming)"
  }

  private func drawTabs(_ head: Rect, _ frame: inout Frame, _ context: PaneContext) {
    var next = head.column + 1
    for face in Face.allCases {
      let isOpen = face == self.face
      let title = Self.title(of: face)
      next = frame.put(
        isOpen ? "[\(title)]" : " \(title) ", column: next, row: head.row + 2,
        style: Style(isOpen ? .value : .dim, isBold: isOpen))
      next += 1
    }
    if head.width >= 60 {
      frame.put(
        "[ and ] switch", endingAt: head.endColumn - 1, row: head.row + 2, style: Style(.dim))
    }
  }

  private static func title(of face: Face) -> String {
    switch face {
    case .difference: "Difference"
    case .prices: "Prices and limits"
    case .history: "Tenant's history"
    }
  }

  func drawFace(
    _ version: PlansSnapshot.Version, _ snapshot: PlansSnapshot, _ area: Rect,
    _ frame: inout Frame, _ context: PaneContext
  ) {
    let lines = lines(of: version, snapshot, width: area.width - 2, context)
    let isWhole = lines.count - scrolled <= area.height
    // The last row belongs to the mark, which must not cover a figure.
    let shown = lines.dropFirst(scrolled).prefix(isWhole ? area.height : max(0, area.height - 1))
    for (offset, line) in shown.enumerated() {
      line.draw(
        on: &frame, column: area.column + 1, row: area.row + offset, width: area.width - 2,
        symbols: context.symbols)
    }
    let hidden = lines.count - scrolled - shown.count
    guard hidden > 0, area.height > 0 else { return }
    let text = " PgDn \(hidden) more"
    frame.put(text, endingAt: area.endColumn - 1, row: area.endRow - 1, style: Style(.dim))
  }

  private func lines(
    of version: PlansSnapshot.Version, _ snapshot: PlansSnapshot, width: Int,
    _ context: PaneContext
  ) -> [StyledLine] {
    switch face {
    case .difference: return differences(of: version, width, context)
    case .prices:
      let widest = version.fields.map(\.name.cellWidth).max() ?? 0
      let names = min(widest, max(width / 2, width - 16))
      return version.fields.map { field in
        let name = field.name.cut(toCells: names, ellipsis: context.symbols.ellipsis)
        return Self.line([
          (name.filled(toCells: names), .dim), ("  ", .dim),
          (Figures.value(field.value, symbols: context.symbols), .text),
        ])
      }
    case .history: return history(snapshot, context)
    }
  }

  private func differences(
    of version: PlansSnapshot.Version, _ width: Int, _ context: PaneContext
  ) -> [StyledLine] {
    guard let previous = version.previous else {
      return [Self.line([("the first version of \(version.id.plan)", .dim)])]
    }
    guard !version.changes.isEmpty else {
      return [Self.line([("says the same as \(previous)", .dim)])]
    }
    let symbols = context.symbols
    func spelled(_ value: String?) -> String {
      value.map { Figures.value($0, symbols: symbols) } ?? symbols.dash
    }
    let before = min(version.changes.map { spelled($0.before).cellWidth }.max() ?? 0, width / 4)
    let names = min(
      version.changes.map(\.field.cellWidth).max() ?? 0, max(width / 2, width - 2 * before - 8))
    return version.changes.map { change in
      Self.line([
        (change.field.cut(toCells: names, ellipsis: symbols.ellipsis).filled(toCells: names), .dim),
        ("  ", .dim),
        (
          spelled(change.before).cut(toCells: before, ellipsis: symbols.ellipsis)
            .filled(toCells: before), .text
        ),
        ("  \(symbols.arrow)  ", .dim), (spelled(change.after), .value),
      ])
    }
  }

  private func history(_ snapshot: PlansSnapshot, _ context: PaneContext) -> [StyledLine] {
    guard let tenant = context.tenant else {
      return [Self.line([("no tenant is under the catalog's cursor", .dim)])]
    }
    guard !snapshot.history.isEmpty else {
      return [Self.line([(tenant.name, .value), (" has never been on a published plan", .dim)])]
    }
    let names = snapshot.history.map(\.plan.description.cellWidth).max() ?? 0
    return [Self.line([(tenant.name, .value)])]
      + snapshot.history.map { step in
        Self.line([
          (step.from.description, step.from > context.now.day ? .notice : .text), ("  ", .dim),
          (step.plan.description.filled(toCells: names), .value), ("  ", .dim),
          ("assigned \(step.assignedAt.day) by ", .dim), (step.assignedBy, .text),
        ])
      }
  }

  private static func line(_ pieces: [(String, Role)]) -> StyledLine {
    var line = StyledLine(gap: 0)
    line.add(pieces)
    return line
  }
}
