extension CommandTable {
  static let other: [Command] = [
    Command(
      .help, .other, "help", keys: ["?"], in: Place.everywhere,
      help: "All keys of the place; type to search by name or key, Enter runs."),
    Command(
      .refresh, .other, "refresh", keys: ["R"], in: Place.everywhere,
      help: "Reads everything on screen again."),
    Command(
      .redraw, .other, "redraw", keys: ["Ctrl-L"], in: Place.everywhere,
      help: "Draws the whole screen again, after another program has written on it."),
    Command(
      .timings, .other, "show timings", keys: ["T"], in: Place.everywhere,
      help: "Frame and query times in the last line."),
    Command(
      .resetDemo, .other, "reset the demo", keys: ["D"], in: Place.everywhere,
      help: "Makes the demo's store anew, after a question.",
      unless: { $0.session.mode == .demo ? nil : "this is no demo store" }),
    Command(
      .lock, .other, "lock", keys: ["Z"], in: Place.everywhere,
      help: "Hides everything until the operator's passphrase is typed.",
      unless: { $0.lockRefusal }),
    Command(
      .switchOperator, .other, "switch operator", keys: ["W"], in: Place.everywhere,
      help: "Another operator takes the console over, with a passphrase."),
    Command(
      .endImpersonation, .other, "end the impersonation", keys: ["I"], in: Place.everywhere,
      help: "Ends the view of the tenant's own admin before its time.",
      unless: { $0.impersonation == nil ? "nobody is impersonated" : nil }),
    Command(
      .suspend, .other, "suspend", keys: ["Ctrl-Z"], in: Place.everywhere,
      help: "Gives the terminal back to the shell; fg returns."),
    Command(
      .quit, .other, "quit", keys: ["Q"], in: Place.everywhere,
      help: "Leaves; asks only if marks would be lost."),
    Command(
      .askToQuit, .other, "quit, asking first", keys: ["Ctrl-C"], in: Place.everywhere,
      help: "A Ctrl-C by habit does not end the session."),
  ]
}
