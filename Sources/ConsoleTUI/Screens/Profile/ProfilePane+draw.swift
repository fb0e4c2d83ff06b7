package import Domain

extension ProfilePane {
  /// Draws the profile into any rectangle: labelled lines in a pane, two meters a line in a
  /// strip of up to five rows.
  package func draw(on frame: inout Frame, in area: Rect, now: Timestamp, symbols: Symbols) {
    let area = Rect(
      column: area.column + 1, row: area.row, width: area.width - 2, height: area.height)
    guard area.width > 0, area.height > 0 else { return }
    frame.within(area) { frame in
      if let profile, area.height <= 5, area.width >= 60 {
        drawStrip(profile, on: &frame, in: area, now: now, symbols: symbols)
      } else if let profile {
        drawLines(profile, on: &frame, in: area, now: now, symbols: symbols)
      } else {
        drawAbsence(on: &frame, in: area, symbols)
      }
    }
  }

  private func drawAbsence(on frame: inout Frame, in area: Rect, _ symbols: Symbols) {
    let text = trouble ?? (tenantID == nil ? "no tenant selected" : "reading the profile")
    frame.put(
      text, column: area.column, row: area.row,
      style: Style(trouble == nil ? .dim : .error), width: area.width, alignment: .left,
      ellipsis: symbols.ellipsis)
  }

  /// A line of the pane: blank ones and the least important go first when height is short.
  enum Row {
    case blank
    case line(String, StyledLine)
    case metric(MetricFigures)
  }

  private func drawLines(
    _ profile: TenantProfile, on frame: inout Frame, in area: Rect, now: Timestamp,
    symbols: Symbols
  ) {
    let metrics = profile.metrics.map { MetricFigures($0, now: now, symbols: symbols) }
    let area = drawBanner(profile, on: &frame, in: area, symbols)
    let columns = MetricColumns(metrics, width: area.width)
    let rows = self.rows(profile, metrics, height: area.height, now, symbols)
    for (index, row) in rows.prefix(area.height).enumerated() {
      let line = area.row + index
      switch row {
      case .blank: break
      case .line(let label, let text):
        frame.put(label, column: area.column, row: line, style: Style(.dim), width: area.width)
        text.draw(
          on: &frame, column: area.column + MetricColumns.label, row: line,
          width: area.width - MetricColumns.label, symbols: symbols)
      case .metric(let figures):
        Self.draw(
          figures, columns, on: &frame, column: area.column, row: line, symbols: symbols)
      }
    }
  }
}
