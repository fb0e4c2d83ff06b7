extension CommandTable {
  static let moving: [Command] = [
    Command(
      .down, .moving, "down", keys: ["j", "Down"], in: Place.everywhere,
      help: "Moves the cursor to the next row.", unless: { $0.movingRefusal }),
    Command(
      .up, .moving, "up", keys: ["k", "Up"], in: Place.everywhere,
      help: "Moves the cursor to the row before; in a followed timeline it holds the lines.",
      unless: { $0.movingRefusal }),
    Command(
      .halfDown, .moving, "half a page down", keys: ["Ctrl-D"], in: Place.everywhere,
      help: "Moves the cursor by half a screen.", unless: { $0.movingRefusal }),
    Command(
      .halfUp, .moving, "half a page up", keys: ["Ctrl-U"], in: Place.everywhere,
      help: "Moves the cursor back by half a screen.", unless: { $0.movingRefusal }),
    Command(
      .pageDown, .moving, "page down", keys: ["PgDn"], in: Place.everywhere,
      help: "Moves the cursor by a screen.", unless: { $0.movingRefusal }),
    Command(
      .pageUp, .moving, "page up", keys: ["PgUp"], in: Place.everywhere,
      help: "Moves the cursor back by a screen.", unless: { $0.movingRefusal }),
    Command(
      .first, .moving, "first", keys: ["g", "Home"], in: Place.everywhere,
      help: "Goes to the first row of all, not only of those that are loaded.",
      unless: { $0.movingRefusal }),
    Command(
      .last, .moving, "last", keys: ["G", "End"], in: Place.everywhere,
      help: "Goes to the last row; a timeline goes to the newest entry and follows again.",
      unless: { $0.movingRefusal }),
  ]
}
