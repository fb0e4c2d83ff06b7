package import ConsoleTUI

extension Look {
  /// A style as the theme has it, with the colours that the depth has: the user's own 16 where
  /// there are no more, attributes alone where there are none.
  package init(style: Style, depth: ColorDepth, theme: Theme) {
    let appearance = theme.appearance(of: style)
    let attributes = depth == .mono ? appearance.mono : appearance.attributes
    self.init()
    if depth > .mono {
      foreground = appearance.foreground.map { Self.color($0, depth) }
      background = appearance.background.map { Self.color($0, depth) }
    }
    isBold = attributes.contains(.bold)
    isDim = attributes.contains(.dim)
    isItalic = attributes.contains(.italic)
    isUnderlined = attributes.contains(.underline)
    isReverse = attributes.contains(.reverse)
  }

  private static func color(_ color: ThemeColor, _ depth: ColorDepth) -> Color {
    depth > .ansi16
      ? .rgb(red: color.red, green: color.green, blue: color.blue) : .ansi(color.ansi)
  }
}
