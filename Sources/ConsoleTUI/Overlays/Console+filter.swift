import Domain

extension Console {
  mutating func openFilter() -> [Effect] {
    focus = .catalog
    screen = .catalog
    let text = catalog.filterText
    let editor = FilterEditor(
      field: TextField(text.isEmpty ? "" : text + " "), before: catalog.query, textBefore: text,
      rowBefore: catalog.selected)
    overlay = .filter(editor)
    return []
  }

  mutating func press(_ key: Key, in editor: FilterEditor) -> [Effect] {
    var editor = editor
    switch key {
    case .enter: return accept(editor)
    case .escape: return restore(editor)
    case .tab:
      guard let candidate = editor.candidates.first else { return [] }
      editor.complete(to: candidate)
      return edited(editor)
    default:
      guard editor.field.take(key) else { return [] }
      return edited(editor)
    }
  }

  /// Rows follow what is typed; a word that is not finished does not empty the list.
  mutating func edited(_ editor: FilterEditor) -> [Effect] {
    var editor = editor
    var effects: [Effect] = []
    do throws(FilterError) {
      _ = try Filter(parsing: editor.field.text)
      editor.error = nil
    } catch {
      editor.error = error
    }
    if let filter = editor.preview, filter != catalog.query.filter {
      effects = show(filter, text: editor.field.text.trimmed)
    }
    effects += editor.propose(tickets: &tickets)
    overlay = .filter(editor)
    return effects
  }

  private mutating func accept(_ editor: FilterEditor) -> [Effect] {
    let text = editor.field.text.trimmed
    do throws(FilterError) {
      let filter = try Filter(parsing: text)
      overlay = nil
      catalog.filterText = text
      return filter == catalog.query.filter ? [] : show(filter, text: text)
    } catch {
      message = .failed("filter, \(error)")
      return []
    }
  }

  private mutating func restore(_ editor: FilterEditor) -> [Effect] {
    overlay = nil
    guard catalog.query != editor.before else {
      catalog.filterText = editor.textBefore
      return []
    }
    catalog.query = editor.before
    catalog.filterText = editor.textBefore
    catalog.counts = nil
    catalog.replacement = editor.rowBefore?.id
    let anchor = editor.rowBefore.map { CatalogRequest.Anchor.around($0, before: 10) } ?? .first
    return catalog.load(anchor, context: context(for: .catalog), tickets: &tickets)
  }

  mutating func completed(_ values: [String], _ ticket: Ticket) -> [Effect] {
    guard case .filter(var editor) = overlay, editor.candidateTicket == ticket else { return [] }
    editor.candidates = editor.wholeWords(values)
    overlay = .filter(editor)
    return []
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
