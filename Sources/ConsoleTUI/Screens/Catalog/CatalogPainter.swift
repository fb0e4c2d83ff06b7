import Domain

/// Draws rows of the catalog into the columns of a list.
struct CatalogPainter {
  let context: PaneContext
  let layout: CatalogColumns
  let words: [String]
  let gone: Set<TenantID>

  private var symbols: Symbols { context.symbols }

  func draw(
    _ row: CatalogRow, _ line: Int, isMarked: Bool, isSelected: Bool, _ frame: inout Frame
  ) {
    let left = context.area.column
    for place in layout.columns {
      draw(place, of: row, column: left + place.offset, line, &frame)
    }
    if isSelected {
      frame.put(symbols.selected, column: left + 1, row: line, style: Style(.accent))
    }
    if isMarked { frame.put(symbols.marked, column: left + 2, row: line, style: Style(.notice)) }
    let isGone = gone.contains(row.id)
    guard isSelected || isMarked || isGone else { return }
    let state: Style.Row =
      isSelected
      ? (context.isFocused ? .selected : .selectedUnfocused) : isMarked ? .marked : .plain
    let whole = Rect(column: left, row: line, width: context.area.width, height: 1)
    frame.restyle(whole) { style in
      style.row = state
      if isGone { style.role = .dim }
    }
  }

  private func draw(
    _ place: CatalogColumns.Column, of row: CatalogRow, column: Int, _ line: Int,
    _ frame: inout Frame
  ) {
    switch place.column {
    case .name: drawName(row, place, column, line, &frame)
    case .status: put(status(row), place, column, line, &frame)
    case .risk: drawRisk(row.risk, place, column, line, &frame)
    case .usage: drawUsage(row.usagePercent, place, column, line, &frame)
    case .margin: put(margin(row.marginBasisPoints), place, column, line, &frame)
    case .plan: put((row.plan.planName(toCells: place.width), .text), place, column, line, &frame)
    case .region: put((row.region, .dim), place, column, line, &frame)
    case .revenue:
      put((Figures.money(row.revenue, symbols: symbols), .text), place, column, line, &frame)
    case .last: put((age(row.lastEventAt), .dim), place, column, line, &frame)
    case .created: put((row.createdAt.day.description, .dim), place, column, line, &frame)
    case .partner: put((row.partnerID.rawValue, .dim), place, column, line, &frame)
    case .id: put((row.id.rawValue, .dim), place, column, line, &frame)
    }
  }

  private func put(
    _ value: (String, Role), _ place: CatalogColumns.Column, _ column: Int, _ line: Int,
    _ frame: inout Frame
  ) {
    frame.put(
      value.0, column: column, row: line, style: Style(value.1), width: place.width,
      alignment: place.column.alignment, ellipsis: symbols.ellipsis)
  }

  /// The name, with the words of the filter shown where they are.
  private func drawName(
    _ row: CatalogRow, _ place: CatalogColumns.Column, _ column: Int, _ line: Int,
    _ frame: inout Frame
  ) {
    put((row.name, .value), place, column, line, &frame)
    guard !words.isEmpty else { return }
    let folded = row.name.lowercased()
    for word in words {
      guard let range = folded.firstRange(of: word) else { continue }
      let start = String(folded[..<range.lowerBound]).cellWidth
      let width = min(word.cellWidth, place.width - start)
      frame.restyle(Rect(column: column + start, row: line, width: width, height: 1)) {
        $0.role = .match
      }
    }
  }

  private func status(_ row: CatalogRow) -> (String, Role) {
    if gone.contains(row.id) { return ("\(symbols.cross) gone", .dim) }
    return switch row.status {
    case .active: ("active", .text)
    case .trial: ("trial", .notice)
    case .suspended: ("\(symbols.pause) suspended", .warning)
    case .deleted: ("\(symbols.cross) deleted", .error)
    }
  }
}
