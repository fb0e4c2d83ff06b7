import Domain

extension EconomicsPane {
  /// Tiers, partners or tenants, the largest revenue first, with margins as bars.
  func drawGroups(
    _ snapshot: EconomicsSnapshot, _ rect: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let report = snapshot.report
    let columns = GroupColumns(rect.inner)
    let rows = report.rows.sorted { left, right in
      (right.sum.revenue.minorUnits, left.key) < (left.sum.revenue.minorUnits, right.key)
    }
    var title = BoxTitle("By \(report.grouping.rawValue)", detail: columns.heading(report.grouping))
    let isRoomy = rect.inner.height >= rows.count * 3 + 1
    let each = isRoomy ? 3 : rect.inner.height >= rows.count * 2 ? 2 : 1
    let room = max(0, (rect.inner.height - (isRoomy ? 1 : 0)) / each)
    if rows.count > room { title.footnote = "\(room) of \(rows.count)" }
    frame.box(rect, title: title, symbols: context.symbols)
    let start = firstGroup(rows, room: room)
    for (index, row) in rows[start..<min(rows.count, start + room)].enumerated() {
      let line = rect.inner.row + (isRoomy ? 1 : 0) + index * each
      draw(row, columns, row: line, on: &frame, context)
      guard each > 1 else { continue }
      frame.bar(
        basisPoints: row.sum.marginBasisPoints ?? 0, column: columns.name, row: line + 1,
        width: columns.end - columns.name, symbols: context.symbols)
    }
  }

  /// So that the tenant under the cursor is in sight.
  private func firstGroup(_ rows: [EconomicsReport.Row], room: Int) -> Int {
    guard let selection, let place = rows.firstIndex(where: { $0.tenant?.tenantID == selection })
    else { return 0 }
    return max(0, min(place - room / 2, rows.count - room))
  }

  private func draw(
    _ row: EconomicsReport.Row, _ columns: GroupColumns, row line: Int, on frame: inout Frame,
    _ context: PaneContext
  ) {
    let symbols = context.symbols
    frame.put(
      row.tenant.map { name(of: $0.tenantID) } ?? row.key, column: columns.name, row: line,
      style: Style(.value), width: columns.nameWidth,
      alignment: .left, ellipsis: symbols.ellipsis)
    if let tenants = columns.tenants, row.tenant == nil {
      frame.put(Figures.grouped(Int64(row.sum.tenants)), endingAt: tenants, row: line)
    }
    frame.put(
      Figures.money(row.sum.revenue, symbols: symbols), endingAt: columns.revenue, row: line)
    frame.put(
      Self.percent(row.sum.marginBasisPoints, symbols), endingAt: columns.end, row: line,
      style: Style(Self.role(ofMargin: row.sum.marginBasisPoints)))
    guard let id = row.tenant?.tenantID, id == selection, context.isFocused else { return }
    mark(columns.name - 2, line, width: columns.end - columns.name + 3, on: &frame, context)
  }

  func mark(
    _ column: Int, _ row: Int, width: Int, on frame: inout Frame, _ context: PaneContext
  ) {
    frame.put(context.symbols.selected, column: column, row: row, style: Style(.accent))
    frame.restyle(Rect(column: column, row: row, width: width, height: 1)) { $0.row = .selected }
    frame.cursor = Frame.Position(column: column, row: row)
  }
}

/// The columns of the groups' box; the number of tenants gives way first.
struct GroupColumns: Equatable {
  let name, nameWidth, revenue, end: Int
  let tenants: Int?

  init(_ inner: Rect) {
    name = inner.column + 2
    end = inner.endColumn - 1
    // `−1087.5 %` is the widest of margins that are met.
    revenue = end - 11
    tenants = inner.width >= 50 ? revenue - 15 : nil
    nameWidth = max(4, (tenants.map { $0 - 7 } ?? revenue - 14) - name)
  }

  func heading(_ grouping: EconomicsReport.Grouping) -> String {
    let counted = tenants == nil || grouping == .tenant ? "" : "tenants       "
    return counted + "revenue     margin"
  }
}
