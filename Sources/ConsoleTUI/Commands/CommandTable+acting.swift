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
    ] + quickActions + requests + exporting

  private static let quickActions: [Command] = [
    action(.changePlan, "change the plan", "a p", "Asks for another plan from a day on."),
    action(.suspendTenant, "suspend", "a s", "Asks to refuse usage; a second person approves."),
    action(.resumeTenant, "resume", "a r", "Ends a suspension."),
    action(
      .deleteTenant, "delete", "a d",
      "Asks for a tombstone; the name is typed, a second person approves."),
    action(.restoreTenant, "restore", "a u", "Takes a deletion back within its days of grace."),
    action(.purgeTenant, "purge", "a x", "Removes a deleted tenant for good, after those days."),
    action(
      .impersonate, "impersonate", "a i",
      "Asks for a short view as the tenant's own admin; a second person approves."),
    action(.addNote, "add a note", "a n", "Writes a line on the tenant's timeline."),
    action(.openIncident, "open an incident", "a o", "Opens an incident of the tenant."),
    action(.resolveIncident, "resolve an incident", "a c", "Closes an open incident."),
  ]

  private static func action(
    _ id: Command.ID, _ title: String, _ keys: String, _ help: String
  ) -> Command {
    Command(
      id, .acting, title, keys: [keys], in: Place.tenants, help: help,
      unless: { $0.refusal(ofAction: id) })
  }

  /// In the inbox.
  private static let requests: [Command] = [
    request(.decideRequest, "decide", "d", "Approves or denies the request under the cursor."),
    request(.executeRequest, "execute", "x", "Carries out what has been approved."),
    request(.withdrawRequest, "withdraw", "w", "Takes back a request of one's own."),
    request(.rollBackRequest, "take back", "b", "Undoes what was done, within its window."),
  ]

  private static func request(
    _ id: Command.ID, _ title: String, _ keys: String, _ help: String
  ) -> Command {
    Command(
      id, .acting, title, keys: [keys], in: [.approvals], help: help,
      unless: { console in id.verb.flatMap { console.refusal(of: $0) } })
  }

  @Sendable private static func noTenant(_ console: Console) -> String? {
    console.catalog.selected == nil ? "no tenant is under the cursor" : nil
  }
}
