import Domain

extension GraphPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    let names = Self.meters.map { meter in
      view == .usage && meter == self.meter ? "[\(meter.shortName)]" : meter.shortName
    }
    let others: [(View, String)] = [(.money, "margin"), (.relations, "relations")]
    let views = others.filter { $0.0 == view || context.area.width >= 60 }
      .map { $0 == view ? "[\($1)]" : $1 }
    return BoxTitle("Graph", detail: (names + views).joined(separator: " "))
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    turn(to: context.tenant?.id)
    return read(&tickets)
  }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let index = Self.meters.firstIndex(of: meter) ?? 0
    let count = Self.meters.count
    switch command {
    case .nextMeter: return show(Self.meters[(index + 1) % count], &tickets)
    case .previousMeter: return show(Self.meters[(index + count - 1) % count], &tickets)
    case .graphView:
      let views = View.allCases
      let next = ((views.firstIndex(of: view) ?? 0) + 1) % views.count
      return show(views[next], &tickets)
    default: return []
    }
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    if case .storeChanged = event { return refresh(&tickets) }
    return take(event, &tickets)
  }

  package func draw(into frame: inout Frame, in context: PaneContext) {
    let area = Rect(
      column: context.area.column + 1, row: context.area.row, width: context.area.width - 2,
      height: context.area.height)
    frame.within(area) { frame in
      switch view {
      case .usage:
        guard let series, trouble == nil else { break }
        UsageGraph(series, area: area, now: context.now, symbols: context.symbols)
          .draw(on: &frame)
        return
      case .money:
        guard let profile, trouble == nil else { break }
        return drawMoney(profile, on: &frame, in: area, context.symbols)
      case .relations:
        guard let profile, trouble == nil else { break }
        return drawRelations(profile, on: &frame, in: area, context)
      }
      let absence = tenantID == nil ? "no tenant selected" : "reading"
      frame.put(
        trouble ?? absence, column: area.column, row: area.row,
        style: Style(trouble == nil ? .dim : .error), width: area.width, alignment: .left,
        ellipsis: context.symbols.ellipsis)
    }
  }
}
