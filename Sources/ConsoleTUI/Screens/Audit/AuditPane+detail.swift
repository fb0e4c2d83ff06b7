import Domain

extension AuditPane {
  /// One entry whole: its body as JSON over several lines, its hashes, and the way to the root.
  func draw(
    _ entry: AuditRow, _ area: Rect, _ frame: inout Frame, _ context: PaneContext
  ) {
    var row = area.row
    let lines = head(entry, context) + body(entry, area.width, context) + proofLines(context)
    for line in lines where row < area.endRow {
      line.draw(
        on: &frame, column: area.column + 1, row: row, width: area.width - 1,
        symbols: context.symbols)
      row += 1
    }
  }

  private func head(_ entry: AuditRow, _ context: PaneContext) -> [StyledLine] {
    let symbols = context.symbols
    var line = StyledLine(gap: 3)
    line.add(("\(Figures.grouped(entry.sequence))", .value), ("  \(entry.kind)", .value))
    line.add((entry.at.description, .dim))
    if !entry.agreesWithBody {
      line.add(("\(symbols.cross) the columns differ from the body", .error))
    }
    var leaf = StyledLine(gap: 3)
    leaf.add(("leaf ", .dim), (Self.hex(entry.leafHash).spacedHex(most: 24), .text))
    leaf.add(rank: 1, ("after ", .dim), (Self.hex(entry.previousHash).spacedHex(most: 16), .text))
    return [line, leaf]
  }

  private func proofLines(_ context: PaneContext) -> [StyledLine] {
    let symbols = context.symbols
    if let trouble = proving.trouble {
      var line = StyledLine()
      line.add(("\(symbols.cross) \(trouble)", .error))
      return [line]
    }
    guard let proof else {
      var line = StyledLine()
      line.add(("proof: computing", .dim))
      return [line]
    }
    var line = StyledLine(gap: 2)
    line.add(
      proof.isValid
        ? ("\(symbols.check) in the log", .good) : ("\(symbols.cross) not in the log", .error))
    line.add(
      ("index \(proof.index) of \(proof.head.size),", .text),
      (" \(proof.path.count) hashes to the root", .dim))
    line.add(rank: 1, (proof.head.root.spacedHex(most: 24), .text))
    return [line]
      + proof.path.enumerated().map { step, hash in
        var line = StyledLine(gap: 1)
        line.add(("\(step + 1)".filled(toCells: 3, alignment: .right), .dim))
        line.add((hash.spacedHex(most: 64), .dim))
        return line
      }
  }

  /// The body in lines, nothing of it left out: what does not fit into one goes on in the next.
  private func body(_ entry: AuditRow, _ width: Int, _ context: PaneContext) -> [StyledLine] {
    let text =
      (try? JSONValue(parsing: Array(entry.body.utf8)))?.outline ?? entry.body.spelledOut
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      String(line).chunks(ofCells: max(8, width - 2)).map { part in
        var styled = StyledLine(gap: 0)
        styled.add((part, .text))
        return styled
      }
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.reduce(into: "") { $0 += ($1 < 16 ? "0" : "") + String($1, radix: 16) }
  }
}

extension String {
  /// Control characters written out, so that a broken body is seen and not obeyed.
  fileprivate var spelledOut: String { Glyphs(self).reduce(into: "") { $0 += $1.text } }

  /// In pieces of at most a number of cells.
  func chunks(ofCells width: Int) -> [String] {
    var chunks: [String] = []
    var (piece, used) = ("", 0)
    for glyph in Glyphs(self) {
      if used + glyph.width > width {
        chunks.append(piece)
        (piece, used) = ("", 0)
      }
      piece += glyph.text
      used += glyph.width
    }
    return chunks + [piece]
  }
}
