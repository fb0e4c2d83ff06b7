import Domain

extension Console {
  mutating func perform(_ id: Command.ID) -> [Effect] {
    switch id {
    case .nextPane: return moveFocus(by: 1)
    case .previousPane: return moveFocus(by: -1)
    case .focusCatalog: return show(.catalog, .catalog)
    case .focusDetail: return showDetail()
    case .focusTimeline:
      let isThere = Layout(size: size, screen: .catalog, tab: tab).rect(of: .timeline) != nil
      return show(isThere ? .catalog : .timeline, .timeline)
    case .nextTab: return screen.pane == nil ? turnTab(by: 1) : performInPane(id)
    case .previousTab: return screen.pane == nil ? turnTab(by: -1) : performInPane(id)
    case .open: return open()
    case .back: return back()
    case .operations, .approvals, .audit, .economics, .exports, .plans:
      return show(Screen(rawValue: id.rawValue) ?? .catalog, focus)
    case .changePlan, .suspendTenant, .resumeTenant, .deleteTenant, .restoreTenant, .purgeTenant,
      .impersonate, .addNote, .openIncident, .resolveIncident:
      return ask(id)
    case .decideRequest, .withdrawRequest, .executeRequest, .rollBackRequest:
      return id.verb.map { ask($0) } ?? []
    case .lock: return lock()
    case .switchOperator: return askForOperator()
    case .endImpersonation: return endImpersonation()
    case .palette, .filter, .search, .goToTime, .sort, .columns, .views, .kinds, .help:
      return openOverlay(id)
    case .allTenants: return showAllTenants()
    case .view4, .view5, .view6, .view7, .view8, .view9: return recallPinned(id)
    case .hold: return toggleHold()
    case .nextMeter, .previousMeter, .graphView:
      return PaneKind.graph.slot.perform(&self, id, context(for: .graph))
    case .whatIf where !economics.asksWhatIf: return openOverlay(id)
    case .copyID, .copyLink, .copyRow: return copy(id)
    case .refresh: return refreshAll()
    case .timings:
      showsTimings.toggle()
      return []
    case .resetDemo, .askToQuit: return openOverlay(id)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return catalog.marks.isEmpty ? [.quit] : openOverlay(.askToQuit)
    default: return performInPane(id)
    }
  }

  private mutating func refreshAll() -> [Effect] {
    opened = [:]
    let context = context(for: .catalog)
    return refreshCatalog() + catalog.count(context: context, tickets: &tickets)
  }

  private func copy(_ id: Command.ID) -> [Effect] {
    guard let row = catalog.selected else { return [] }
    switch id {
    case .copyID: return [.copy(row.id.rawValue)]
    case .copyLink: return [.copy(session.link(to: row.id))]
    default: return [.copy(row.tabSeparated)]
    }
  }
}
