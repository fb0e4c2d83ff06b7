extension CommandTable {
  static let panes: [Command] = [
    Command(
      .open, .panes, "open", keys: ["Enter"], in: Place.everywhere,
      help: "Opens what the cursor is on, full screen where there is no room beside the list.",
      unless: { $0.openRefusal }),
    Command(
      .back, .panes, "back", keys: ["Esc", "q"], in: Place.everywhere,
      help: "Closes what was opened last; never quits."),
    Command(
      .nextPane, .panes, "next pane", keys: ["Tab"], in: Place.everywhere,
      help: "Gives the keys to the next pane."),
    Command(
      .previousPane, .panes, "previous pane", keys: ["Shift-Tab"], in: Place.everywhere,
      help: "Gives the keys to the pane before."),
    Command(
      .focusCatalog, .panes, "catalog", keys: ["1"], in: Place.everywhere,
      help: "Goes to the catalog of tenants."),
    Command(
      .focusDetail, .panes, "detail", keys: ["2"], in: Place.everywhere,
      help: "Goes to the tenant under the cursor."),
    Command(
      .focusTimeline, .panes, "timeline", keys: ["3"], in: Place.everywhere,
      help: "Goes to the timeline of all tenants in scope."),
    Command(
      .previousTab, .panes, "previous tab", keys: ["["],
      in: Place.tenants.union(Place.screens),
      help: "Turns the detail: profile, timeline, graph; on a screen of its own its faces."),
    Command(
      .nextTab, .panes, "next tab", keys: ["]"],
      in: Place.tenants.union(Place.screens), help: "Turns the detail the other way."),
    Command(
      .operations, .panes, "operations", keys: ["O"], in: Place.everywhere,
      help: "Files, lag, rates, duplicates and dead letters of the worker."),
    Command(
      .approvals, .panes, "approvals inbox", keys: ["A"], in: Place.everywhere,
      help: "Requests that wait for a second person."),
    Command(
      .audit, .panes, "audit log", keys: ["@"], in: Place.everywhere,
      help: "What was done, by whom, and the proof of it."),
    Command(
      .economics, .panes, "economics", keys: ["$"], in: Place.everywhere,
      help: "Revenue, cost and margin."),
    Command(
      .exports, .panes, "exports", keys: ["X"], in: Place.everywhere,
      help: "Signed billing exports."),
    Command(
      .plans, .panes, "plans", keys: ["P"], in: Place.everywhere,
      help: "Plans, SKUs and their versions."),
  ]
}
