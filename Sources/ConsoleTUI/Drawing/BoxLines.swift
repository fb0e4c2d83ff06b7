/// The eight pieces of a frame around a pane.
struct BoxLines {
  let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String

  static let light = BoxLines(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
    bottomRight: "╯")
  static let bold = BoxLines(
    horizontal: "━", vertical: "┃", topLeft: "┏", topRight: "┓", bottomLeft: "┗",
    bottomRight: "┛")
  static let ascii = BoxLines(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+")
  static let boldASCII = BoxLines(
    horizontal: "=", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+")

  static func of(_ symbols: Symbols, isFocused: Bool) -> BoxLines {
    switch (symbols.isASCII, isFocused) {
    case (false, false): light
    case (false, true): bold
    case (true, false): ascii
    case (true, true): boldASCII
    }
  }
}
