import Domain

extension AuditPane {
  /// One entry whole: its body as JSON over several lines, its hashes, and the way to the root.
  func draw(
    _ entry: AuditRow, _ area: Rect, _ frame: inout Frame, _ context: PaneContext
  ) {
    let lines = lines(of: entry, width: area.width, context)
    let isCut = lines.count - scrolled > area.height
    let shown = lines.dropFirst(scrolled).prefix(isCut ? max(0, area.height - 1) : area.height)
    for (offset, line) in shown.enumerated() {
      line.draw(
        on: &frame, column: area.column + 1, row: area.row + offset, width: area.width - 1,
        symbols: context.symbols)
    }
    guard isCut, area.height > 0 else { return }
    let hidden = lines.count - scrolled - shown.count
    let text =
      isWhole
      ? "\(context.keyMap.shown(.pageDown)) \(hidden) more lines"
      : "\(context.symbols.down) \(hidden) more lines; \(context.keyMap.shown(.open)) gives the "
        + "entry all the room"
    frame.put(
      text, column: area.column + 1, row: area.endRow - 1, style: Style(.dim),
      width: area.width - 1, alignment: .left, ellipsis: context.symbols.ellipsis)
  }

  func lines(of entry: AuditRow, width: Int, _ context: PaneContext) -> [StyledLine] {
    head(entry, context) + [verdictLine(context)] + body(entry, width, context)
      + pathLines(entry, width)
  }

  private func head(_ entry: AuditRow, _ context: PaneContext) -> [StyledLine] {
    let symbols = context.symbols
    var line = StyledLine(gap: 3)
    line.add(("\(Figures.grouped(entry.sequence))", .value), ("  \(entry.kind)", .value))
    line.add((Figures.moment(entry.at, now: context.now), .dim))
    if !entry.agreesWithBody {
      line.add(("\(symbols.cross) the columns differ from the body", .error))
    }
    var leaf = StyledLine(gap: 3)
    leaf.add(("leaf ", .dim), (Self.hex(entry.leafHash).spacedHex(most: 24), .text))
    leaf.add(rank: 1, ("after ", .dim), (Self.hex(entry.previousHash).spacedHex(most: 16), .text))
    return [line, leaf]
  }

  /// Whether the entry is in the log, first of all that is told of it.
  private func verdictLine(_ context: PaneContext) -> StyledLine {
    let symbols = context.symbols
    var line = StyledLine(gap: 2)
    if let trouble = proving.trouble {
      line.add(("\(symbols.cross) \(trouble)", .error))
    } else if let proof {
      line.add(
        proof.isValid
          ? ("\(symbols.check) in the log", .good) : ("\(symbols.cross) not in the log", .error))
      let index = Figures.grouped(proof.index)
      let size = Figures.grouped(proof.head.size)
      line.add(
        ("index \(index) of \(size),", .text), (" \(proof.path.count) hashes to the root", .dim))
      line.add(rank: 1, (proof.head.root.spacedHex(most: 24), .text))
    } else {
      line.add(("proof: computing", .dim))
    }
    return line
  }

  /// The hashes from the leaf to the root, whole: whoever checks them by hand needs every digit.
  private func pathLines(_ entry: AuditRow, _ width: Int) -> [StyledLine] {
    guard let proof else { return [] }
    var title = StyledLine(gap: 0)
    title.add(("from the leaf to the root", .heading))
    let hashes =
      [("leaf", Self.hex(entry.leafHash))]
      + proof.path.enumerated().map { ("\($0.offset + 1)", $0.element) }
      + [("root", proof.head.root)]
    return [title]
      + hashes.flatMap { name, hash in
        hash.spacedHex(most: 64).chunks(ofCells: max(8, width - 7)).enumerated().map { part in
          var line = StyledLine(gap: 1)
          line.add(((part.offset == 0 ? name : "").filled(toCells: 4, alignment: .right), .dim))
          line.add((part.element, .text))
          return line
        }
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
