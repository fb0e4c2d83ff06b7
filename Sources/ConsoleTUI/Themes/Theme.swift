/// What each role looks like; all roles have an appearance, those of rows are laid over them.
package struct Theme: Equatable, Sendable {
  package let name: String
  package let foreground: ThemeColor?
  package let background: ThemeColor?
  let roles: [Role: Appearance]
  let rows: [Style.Row: Appearance]

  /// The appearance of a cell in colours; for a terminal without them take its `mono` alone.
  package func appearance(of style: Style) -> Appearance {
    var look = roles[style.role] ?? Appearance()
    if let row = rows[style.row] {
      look.foreground = row.foreground ?? look.foreground
      look.background = row.background ?? look.background
      look.attributes.formUnion(row.attributes)
      look.mono.formUnion(row.mono)
    }
    if style.isBold {
      look.attributes.insert(.bold)
      look.mono.insert(.bold)
    }
    look.foreground = look.foreground ?? foreground
    look.background = look.background ?? background
    return look
  }

  /// Without a file: the terminal's own colours, attributes only.
  package static let plain = Theme(
    name: "plain", foreground: nil, background: nil,
    roles: [
      .heading: Appearance(mono: .bold), .accent: Appearance(mono: .bold),
      .badge: Appearance(mono: .reverse), .badgeHeld: Appearance(mono: .reverse),
      .banner: Appearance(mono: [.reverse, .bold]), .match: Appearance(mono: .underline),
      .dim: Appearance(mono: .dim), .ghost: Appearance(mono: .dim),
    ],
    rows: [
      .selected: Appearance(mono: .reverse), .selectedUnfocused: Appearance(mono: .underline),
      .marked: Appearance(mono: .bold),
    ])
}
