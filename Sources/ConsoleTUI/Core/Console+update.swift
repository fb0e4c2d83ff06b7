import Domain

extension Console {
  /// Takes what has happened and says what is to be done. Total: no event traps in any state.
  package mutating func update(_ event: Event) -> [Effect] {
    take(event) + settle()
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .resized(let size):
      self.size = ScreenSize(columns: max(0, size.columns), rows: max(0, size.rows))
      return resized()
    case .ticked(let moment):
      let before = impersonation
      now = moment
      age()
      let effects = followImpersonation(before) + lockIfIdle() + passOn(event)
      countDown()
      return effects
    case .storeChanged(let freshness):
      let before = impersonation
      self.freshness = freshness
      return followImpersonation(before) + refreshCatalog() + passOn(event)
    case .catalogLoaded(let window, let ticket): return loaded(window, ticket)
    case .catalogCounted(let counts, let ticket): return counted(counts, ticket)
    case .completed(let values, let ticket): return completed(values, ticket)
    case .tenantsFound(let rows, let ticket): return found(rows, ticket)
    case .failed(let text, let ticket): return failed(text, ticket)
    case .told(let text): message = .told(text)
    case .timed(let timings): self.timings = timings
    case .done(let text, let ticket): return done(text, ticket)
    case .exportTold:
      // An export goes on while another screen is shown.
      return PaneKind.exports.slot.receive(&self, event, context(for: .exports))
    case .unlocked(let ticket): return unlocked(ticket)
    case .incidentsLoaded(let incidents, let ticket):
      fillForm("incident", incidents.map { Form.Option("\($0.id) \($0.cause)") }, ticket)
    case .plansLoaded(let plans, let ticket):
      let options = PlanOptions(plans: plans, from: now.day.advanced(by: 1), symbols: symbols)
      fillForm("plan", options.options, ticket)
      return passOn(event)
    case .profileLoaded(let profile, _): return passOn(event) + judge(profile)
    case .judged(let reasons, let ticket): refusals.take(reasons, ticket)
    case .seriesLoaded, .timelineLoaded, .operationsLoaded, .approvalsLoaded,
      .auditLoaded, .auditVerified, .proofLoaded, .economicsLoaded, .exportsLoaded:
      return passOn(event)
    }
    return []
  }

  private mutating func counted(_ counts: CatalogCounts, _ ticket: Ticket) -> [Effect] {
    if ticket == catalog.countTicket { catalog.counts = counts }
    return []
  }

  private mutating func age() {
    guard let left = message?.ticksLeft else { return }
    message?.ticksLeft = left - 1
    if left <= 1 { message = nil }
  }

  /// Keeps the focus on a pane that is on screen, and the cursor's row in sight.
  private mutating func resized() -> [Effect] {
    if layout.rect(of: focusedPane) == nil, screen == .catalog { focus = .catalog }
    let context = context(for: .catalog)
    catalog.reveal(CatalogPane.listHeight(context))
    return catalog.prefetch(context: context, tickets: &tickets)
  }

  private mutating func failed(_ text: String, _ ticket: Ticket?) -> [Effect] {
    if let ticket, ticket == catalog.pending?.ticket {
      catalog.pending = nil
      catalog.trouble = text
    }
    if case .palette(var palette) = overlay, let ticket, ticket == palette.ticket {
      palette.ticket = nil
      palette.isEntered = false
      overlay = .palette(palette)
    }
    if !formFailed(text, ticket) { message = .failed(text) }
    return passOn(.failed(text, ticket))
  }
}
