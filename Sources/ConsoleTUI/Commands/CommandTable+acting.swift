extension CommandTable {
  static let acting: [Command] =
    [
      Command(
        .copyID, .acting, "copy the id", keys: ["y i"], in: Place.tenants,
        help: "Puts the tenant's id on the clipboard.", unless: noTenant),
      Command(
        .copyLink, .acting, "copy a deep link", keys: ["y l"], in: Place.tenants,
        help: "A command line that opens the console at this tenant.", unless: noTenant),
      Command(
        .copyRow, .acting, "copy the row", keys: ["y r"], in: Place.tenants,
        help: "The row's values, separated by tabs.", unless: noTenant),
    ] + quickActions + exporting

  private static let quickActions: [Command] = [
    Command(
      .changePlan, .acting, "change the plan", keys: ["a p"], in: Place.tenants,
      help: "Asks for another plan; a second person approves.", unless: notAllowed(.changePlan)),
    Command(
      .suspendTenant, .acting, "suspend", keys: ["a s"], in: Place.tenants,
      help: "Asks to refuse usage; a second person approves.", unless: notAllowed(.suspendTenant)),
    Command(
      .resumeTenant, .acting, "resume", keys: ["a r"], in: Place.tenants,
      help: "Ends a suspension; a second person approves.", unless: notAllowed(.resumeTenant)),
    Command(
      .deleteTenant, .acting, "delete", keys: ["a d"], in: Place.tenants,
      help: "Asks for a tombstone; the name is typed, a second person approves.",
      unless: notAllowed(.deleteTenant)),
    Command(
      .impersonate, .acting, "impersonate", keys: ["a i"], in: Place.tenants,
      help: "Asks for a short session as the tenant; a second person approves.",
      unless: notAllowed(.impersonate)),
    Command(
      .addNote, .acting, "add a note", keys: ["a n"], in: Place.tenants,
      help: "Writes a line on the tenant's timeline.", unless: notAllowed(.addNote)),
  ]

  @Sendable private static func noTenant(_ console: Console) -> String? {
    console.catalog.selected == nil ? "no tenant is under the cursor" : nil
  }

  /// The policy's reason comes first: it says more than that the console is read-only.
  private static func notAllowed(_ id: Command.ID) -> @Sendable (Console) -> String? {
    { console in
      if let reason = noTenant(console) { return reason }
      if let refusal = console.refusal(of: id) { return refusal.reason }
      if console.session.isReadOnly { return "this console is read-only [RO]" }
      return "not in this version: actions arrive with dual control"
    }
  }
}
