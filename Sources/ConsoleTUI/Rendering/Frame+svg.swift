extension Frame {
  private static let cellWidth = 8.4
  private static let cellHeight = 18

  /// The frame as a drawing in the theme's colours. Every run of one style is a text of a fixed
  /// length, so that columns stand whatever the reader's font is; wide characters stand alone.
  package func svg(theme: Theme) -> String {
    let width = Self.decimal(Double(size.columns) * Self.cellWidth + 16)
    let height = size.rows * Self.cellHeight + 16
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="'DejaVu Sans Mono','JetBrains Mono',\
      Menlo,Consolas,monospace" font-size="14">
      <rect width="100%" height="100%" rx="6" fill="\(theme.background?.hex ?? "#ffffff")"/>
      """
    ]
    for row in 0..<size.rows {
      for run in runs(ofRow: row) { parts += draw(run, row, theme) }
    }
    return (parts + ["</svg>"]).joined(separator: "\n")
  }

  private func draw(
    _ run: (column: Int, text: String, style: Style), _ row: Int, _ theme: Theme
  ) -> [String] {
    var look = theme.appearance(of: run.style)
    if look.attributes.contains(.reverse) {
      (look.foreground, look.background) = (look.background, look.foreground)
    }
    let top = 8 + row * Self.cellHeight
    var parts: [String] = []
    if let background = look.background, background != theme.background {
      let cells = run.text.cellWidth
      parts.append(
        "<rect x=\"\(Self.x(run.column))\" y=\"\(top)\" "
          + "width=\"\(Self.decimal(Double(cells) * Self.cellWidth))\" "
          + "height=\"\(Self.cellHeight)\" fill=\"\(background.hex)\"/>")
    }
    let fill = look.foreground?.hex ?? "#000000"
    let weight = look.attributes.contains(.bold) ? " font-weight=\"bold\"" : ""
    let attributes = "y=\"\(top + 13)\" fill=\"\(fill)\"\(weight)"
    for piece in Self.pieces(run.text, column: run.column) {
      parts.append(
        "<text x=\"\(Self.x(piece.column))\" \(attributes) xml:space=\"preserve\" "
          + "textLength=\"\(Self.decimal(Double(piece.width) * Self.cellWidth))\" "
          + "lengthAdjust=\"spacingAndGlyphs\">\(Self.escaped(piece.text))</text>")
    }
    return parts
  }

  /// Words and wide characters of a run, without the spaces around them.
  private static func pieces(
    _ text: String, column: Int
  ) -> [(text: String, column: Int, width: Int)] {
    var pieces: [(text: String, column: Int, width: Int)] = []
    var next = column
    var isOpen = false
    for glyph in Glyphs(text) {
      defer { next += glyph.width }
      if glyph == .blank {
        isOpen = false
      } else if isOpen, glyph.width == 1 {
        pieces[pieces.count - 1].text += glyph.text
        pieces[pieces.count - 1].width += 1
      } else {
        pieces.append((glyph.text, next, glyph.width))
        isOpen = glyph.width == 1
      }
    }
    return pieces
  }

  private static func x(_ column: Int) -> String { decimal(8 + Double(column) * cellWidth) }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}
