import Domain

extension ExportsPane {
  /// What the list has no room for: where the bundle lies, its link in the chain, and why not.
  func drawDetails(
    _ record: ExportRecord, _ area: Rect, on frame: inout Frame, _ context: PaneContext
  ) {
    let symbols = context.symbols
    frame.put(
      "\(record.period) as \(record.format) for \(record.scope.words)", column: area.column + 1,
      row: area.row, style: Style(.heading), width: area.width - 2, alignment: .left,
      ellipsis: symbols.ellipsis)
    for (offset, fact) in facts(record, context).prefix(area.height - 1).enumerated() {
      let row = area.row + 1 + offset
      frame.put(fact.name, column: area.column + 1, row: row, style: Style(.dim))
      frame.put(
        fact.text, column: area.column + 12, row: row, style: Style(fact.role),
        width: max(0, area.width - 13), alignment: .left, ellipsis: symbols.ellipsis)
    }
  }

  private struct Fact {
    let name: String
    let text: String
    var role = Role.text
  }

  private func facts(_ record: ExportRecord, _ context: PaneContext) -> [Fact] {
    var facts = [Fact(name: "bundle", text: record.path, role: .value)]
    guard let contents = record.contents else {
      return facts + [
        Fact(name: record.outcome.rawValue, text: record.reason, role: .error),
        Fact(
          name: "asked by", text: "\(record.actor), \(Figures.moment(record.at, now: context.now))"),
      ]
    }
    facts.append(Fact(name: "manifest", text: "sha256 \(contents.manifestDigest)"))
    facts.append(
      Fact(
        name: "before it",
        text: contents.previous.map { "sha256 \($0)" } ?? "nothing: it begins the chain"))
    let made =
      "\(record.actor), \(Figures.moment(record.at, now: context.now)), watermark "
      + Figures.grouped(contents.watermark)
    facts.append(
      Fact(
        name: "made by", text: made))
    facts.append(check(of: record, context))
    return facts
  }

  private func check(of record: ExportRecord, _ context: PaneContext) -> Fact {
    if record.outcome == .failed {
      return Fact(name: "failed", text: record.reason, role: .error)
    }
    if let id = record.id, id == checking {
      return Fact(
        name: "check", text: "reading the bundle\(context.symbols.ellipsis)", role: .notice)
    }
    guard let verdict = record.id.flatMap({ verdicts[$0] }) else {
      return Fact(
        name: "check", text: "not checked since this console began; v checks it", role: .dim)
    }
    let mark = verdict.isValid ? context.symbols.check : context.symbols.cross
    return Fact(
      name: "check", text: "\(mark) \(verdict.sentence)", role: verdict.isValid ? .good : .error)
  }
}
