extension CommandTable {
  static let finding: [Command] =
    [
      Command(
        .palette, .finding, "command", keys: [":"], in: Place.everywhere,
        help: "Finds commands, screens and tenants by a few letters."),
      Command(
        .filter, .finding, "filter", keys: ["/"], in: [.catalog, .profile, .graph],
        help:
          "plan:pro,ent !status:trial region:eu-* risk:>=70 margin:<0 usage.seat:>80% acme !test"),
      Command(
        .search, .finding, "search", keys: ["/"], in: Place.timelines.union([.audit]),
        help: "Finds the nearest older entry whose text, kind, tenant or actor has the words."),
      Command(
        .searchNext, .finding, "next match", keys: ["n"], in: Place.timelines,
        help: "The next older entry that matches the search."),
      Command(
        .searchPrevious, .finding, "previous match", keys: ["N"], in: Place.timelines,
        help: "The next newer entry that matches the search."),
      Command(
        .auditKind, .finding, "kind of entries", keys: ["f"], in: [.audit],
        help: "Turns what the audit log shows to the next kind, and at the end to all."),
      Command(
        .sort, .finding, "sort by", keys: ["s"], in: [.catalog],
        help: "Chooses the column that orders the catalog, over all tenants."),
      Command(
        .reverseSort, .finding, "reverse the order", keys: ["S"], in: [.catalog],
        help: "Turns the order round."),
      Command(
        .sortLeft, .finding, "sort by the column to the left", keys: ["<"], in: [.catalog],
        help: "Moves the sort column."),
      Command(
        .sortRight, .finding, "sort by the column to the right", keys: [">"], in: [.catalog],
        help: "Moves the sort column."),
      Command(
        .columns, .finding, "columns", keys: ["C"], in: [.catalog],
        help: "Chooses the columns; those without room are dropped from the end."),
      Command(
        .views, .finding, "saved views", keys: ["V"], in: [.catalog],
        help: "A view is a filter, an order and columns under a name; pin it to a digit."),
      Command(
        .allTenants, .finding, "all tenants", keys: ["0"], in: [.catalog],
        help: "Drops the filter, and with a saved view its order and its columns.",
        unless: { $0.allTenantsRefusal }),
    ] + pins + marks

  private static let pins: [Command] = [
    pin(.view4, 4), pin(.view5, 5), pin(.view6, 6), pin(.view7, 7), pin(.view8, 8),
    pin(.view9, 9),
  ]

  private static func pin(_ id: Command.ID, _ digit: Int) -> Command {
    Command(
      id, .finding, "pinned view \(digit)", keys: ["\(digit)"], in: [.catalog],
      help: "Recalls the view that is pinned to \(digit).",
      unless: { console in
        console.views.contains { $0.pin == digit } ? nil : "nothing is pinned to \(digit) (V)"
      })
  }

  private static let marks: [Command] = [
    Command(
      .mark, .finding, "mark", keys: ["Space"], in: [.catalog],
      help: "Marks the tenant, or takes the mark away; marks stay with their tenants."),
    Command(
      .markRange, .finding, "mark a range", keys: ["v"], in: [.catalog],
      help: "Once to begin, once more to mark all between."),
    Command(
      .clearMarks, .finding, "clear marks", keys: ["u"], in: [.catalog],
      help: "Takes all marks away.",
      unless: { $0.catalog.marks.isEmpty ? "nothing is marked" : nil }),
  ]
}
