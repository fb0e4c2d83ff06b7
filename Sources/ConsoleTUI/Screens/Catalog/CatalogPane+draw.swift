import Domain

extension CatalogPane {
  package func title(in context: PaneContext) -> BoxTitle {
    let symbols = context.symbols
    let direction = query.sort.descending ? symbols.descending : symbols.ascending
    var title = BoxTitle(
      key: "1", "Catalog", detail: "by \(query.sort.column.title) \(direction)")
    let shown = top + Self.listHeight(context)
    let isMoreAbove = hasEarlier || top > 0
    let isMoreBelow = hasLater || shown < rows.count
    title.footnote = [
      isMoreAbove ? "\(symbols.up) more" : "", isMoreBelow ? "\(symbols.down) more" : "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
    return title
  }

  /// Headings, then the rows from `top` on.
  package func draw(into frame: inout Frame, in context: PaneContext) {
    let area = context.area
    let layout = CatalogColumns(columns, width: area.width)
    drawHeadings(layout, &frame, context)
    if rows.isEmpty {
      drawAbsence(&frame, context)
      return
    }
    let painter = CatalogPainter(context: context, layout: layout, words: words, gone: gone)
    let height = Self.listHeight(context)
    for (line, row) in rows.dropFirst(top).prefix(height).enumerated() {
      let y = area.row + 1 + line
      let isSelected = row.id == selectedID
      painter.draw(row, y, isMarked: marks.contains(row.id), isSelected: isSelected, &frame)
      if isSelected, context.isFocused {
        frame.cursor = Frame.Position(column: area.column + 1, row: y)
      }
    }
  }

  private func drawHeadings(
    _ layout: CatalogColumns, _ frame: inout Frame, _ context: PaneContext
  ) {
    for place in layout.columns {
      let isSorted = place.column == query.sort.column
      frame.put(
        place.column.heading, column: context.area.column + place.offset, row: context.area.row,
        style: Style(.heading, isBold: isSorted), width: place.width,
        alignment: place.column.alignment, ellipsis: context.symbols.ellipsis)
    }
  }

  private func drawAbsence(_ frame: inout Frame, _ context: PaneContext) {
    let text: String
    if let trouble {
      text = "the tenants cannot be read: \(trouble)"
    } else if pending != nil {
      text = "reading tenants"
    } else if filterText.isEmpty {
      text = "no tenants yet"
    } else {
      text = "no tenant matches; 0 shows all, / changes the filter"
    }
    frame.put(
      text, column: context.area.column + CatalogColumns.margin, row: context.area.row + 2,
      style: Style(trouble == nil ? .dim : .error), width: context.area.width - 4,
      alignment: .left, ellipsis: context.symbols.ellipsis)
  }

  /// The words of the filter, to show where they are in names.
  private var words: [String] {
    query.filter.terms.compactMap { term in
      guard case .word(let word) = term.condition, !term.isNegated else { return nil }
      return word
    }
  }
}
