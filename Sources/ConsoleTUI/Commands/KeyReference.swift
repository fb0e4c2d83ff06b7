/// `Docs/keys.md`, made from the command table so that it cannot drift from the program.
package enum KeyReference {
  package static var markdown: String {
    var lines = [
      "# Keys", "",
      "Made by `switchboard keys` from the command table; do not edit. `?` in the console shows",
      "the same, searchable by name and by key, and runs what it finds.",
    ]
    for group in Command.Group.allCases {
      lines += ["", "## \(group.rawValue)", "", "| keys | command | name | where | |"]
      lines.append("|---|---|---|---|---|")
      lines += CommandTable.commands.filter { $0.group == group }.map(row)
    }
    lines += remapping
    return lines.joined(separator: "\n")
  }

  private static func row(_ command: Command) -> String {
    let keys = command.keys.map { "`\($0)`" }.joined(separator: " ")
    let places =
      command.places == Place.everywhere
      ? "everywhere"
      : Place.allCases.filter { command.places.contains($0) }.map(\.title).joined(separator: ", ")
    let help = command.help.replacing("|", with: "\\|")
    return "| \(keys) | \(command.title) | `\(command.id.rawValue)` | \(places) | \(help) |"
  }

  private static let remapping = [
    "", "## In fields and lists", "",
    "Text is edited with the arrows, `Home`, `End`, `Backspace`, `Del`, `Ctrl-U` (to the",
    "beginning) and `Ctrl-W` (a word). `Tab` completes in the filter. Lists move with the arrows,",
    "choose with `Enter`, and close with `Esc`. A question before something that cannot be taken",
    "back is answered with `y`; `Enter` cancels, and pasted text answers nothing.", "",
    "A form begins on Cancel. `Tab` and `Shift-Tab` go through its fields and buttons, `Enter` goes",
    "on to the next field, the arrows turn a choice. Only a button that was gone to is pressed by",
    "`Enter`; pasted text fills fields and presses nothing. What cannot be pressed says why. Words",
    "that were typed are dropped by `Esc`, or by `Enter` on Cancel, only if pressed twice.", "",
    "## Other keys", "",
    "Every command takes other keys in the configuration, by its name; keys that clash are",
    "reported when the console starts:", "",
    "```yaml", "keys:", "  hold: [p, Ctrl-P]", "  suspend-tenant: [a x]", "```",
  ]
}
