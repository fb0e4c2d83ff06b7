extension CommandTable {
  static let moving: [Command] = [
    Command(
      .down, .moving, "down", keys: ["j", "Down"], in: Place.everywhere,
      help: "Moves the cursor to the next row."),
    Command(
      .up, .moving, "up", keys: ["k", "Up"], in: Place.everywhere,
      help: "Moves the cursor to the row before; in a followed timeline it holds the lines."),
    Command(
      .halfDown, .moving, "half a page down", keys: ["Ctrl-D"], in: Place.everywhere,
      help: "Moves the cursor by half a screen."),
    Command(
      .halfUp, .moving, "half a page up", keys: ["Ctrl-U"], in: Place.everywhere,
      help: "Moves the cursor back by half a screen."),
    Command(
      .pageDown, .moving, "page down", keys: ["PgDn"], in: Place.everywhere,
      help: "Moves the cursor by a screen."),
    Command(
      .pageUp, .moving, "page up", keys: ["PgUp"], in: Place.everywhere,
      help: "Moves the cursor back by a screen."),
    Command(
      .first, .moving, "first", keys: ["g", "Home"], in: Place.everywhere,
      help: "Goes to the first row of all, not only of those that are loaded."),
    Command(
      .last, .moving, "last", keys: ["G", "End"], in: Place.everywhere,
      help: "Goes to the last row; a timeline goes to the newest entry and follows again."),
  ]
}
