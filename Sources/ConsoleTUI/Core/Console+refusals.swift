import Domain

extension Command.ID {
  /// The policy's word for a privileged action.
  var policyAction: String? {
    switch self {
    case .changePlan: "change_plan"
    case .suspendTenant: "suspend_tenant"
    case .resumeTenant: "resume_tenant"
    case .deleteTenant: "delete_tenant"
    case .restoreTenant: "restore_tenant"
    case .purgeTenant: "purge_tenant"
    case .openIncident: "open_incident"
    case .resolveIncident: "resolve_incident"
    case .impersonate: "impersonate"
    case .addNote: "add_note"
    default: nil
    }
  }
}

/// The policies' answers about one tenant, with the question that counts.
struct Refusals: Equatable, Sendable {
  private(set) var tenant: TenantID?
  private(set) var reasons: [String: String] = [:]
  private var ticket: Ticket?

  mutating func ask(about tenant: TenantID, _ ticket: Ticket) {
    if tenant != self.tenant { reasons = [:] }
    self.tenant = tenant
    self.ticket = ticket
  }

  mutating func take(_ reasons: [String: String], _ ticket: Ticket) {
    if ticket == self.ticket { self.reasons = reasons }
  }
}

extension Console {
  /// Why the graph cannot be turned; `nil` where it is on screen.
  var graphRefusal: String? {
    layout.rect(of: .graph) == nil
      ? "the graph is not on screen; \(keyMap.shown(.nextTab)) turns to it" : nil
  }

  /// Why there is nothing to open; `nil` if there is.
  var openRefusal: String? {
    switch screen {
    case .catalog where place == .catalog && catalog.selected == nil:
      "no tenant is under the cursor"
    case .timeline where timeline.selected == nil: "no entry is under the cursor"
    case .timeline where timeline.selected?.tenantID == nil: "this entry is of no tenant"
    case .economics where economics.selection == nil:
      "\(keyMap.shown(.down)) and \(keyMap.shown(.up)) choose a tenant first"
    default: nil
    }
  }

  /// Why there is nothing to move in; `nil` in a pane with rows.
  var movingRefusal: String? {
    [.profile, .graph].contains(place)
      ? "the \(place.title) has no rows; \(keyMap.shown(.focusCatalog)) goes to the list" : nil
  }

  /// The policy's no to an action on the tenant under the cursor, as far as it has been read.
  func refusal(of id: Command.ID) -> (action: String, tenant: TenantID, reason: String)? {
    guard let action = id.policyAction, let tenant = catalog.selected?.id,
      refusals.tenant == tenant, let reason = refusals.reasons[action]
    else { return nil }
    return (action, tenant, reason)
  }

  /// The policies are asked beside what is shown, which waits for no engine.
  mutating func judge(_ profile: TenantProfile) -> [Effect] {
    guard profile.row.id == catalog.selected?.id else { return [] }
    let ticket = tickets.next()
    refusals.ask(about: profile.row.id, ticket)
    return [.judge(profile, ticket)]
  }
}
