import Domain

extension FilterEditor {
  /// The characters from the last space to the cursor, without a negation; empty unless the
  /// cursor stands at the end of a word.
  var word: String {
    guard field.isAtEnd else { return "" }
    let word = field.text.reversed().prefix { !$0.isWhitespace }
    return String(String(word.reversed()).drop { $0 == "!" })
  }

  /// The word up to the value that is being typed: `plan:pro,` of `plan:pro,en`.
  private var head: String {
    let word = word
    guard let cut = word.lastIndex(where: { $0 == ":" || $0 == "," }) else { return "" }
    return String(word[...cut])
  }

  /// Asks for what could stand at the cursor: names of fields here, values in the store.
  mutating func propose(tickets: inout TicketSource) -> [Effect] {
    candidates = []
    candidateTicket = nil
    let word = word
    guard !word.isEmpty else { return [] }
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      candidates = Self.keys.filter { $0.hasPrefix(word) && $0 != word }
      return []
    }
    guard let textField = Filter.TextField(rawValue: String(parts[0])) else { return [] }
    let prefix = String(word.dropFirst(head.count))
    guard textField != .status else {
      candidates = wholeWords(TenantStatus.allCases.map(\.rawValue).filter { $0.hasPrefix(prefix) })
      return []
    }
    let ticket = tickets.next()
    candidateTicket = ticket
    return [.complete(textField, prefix: prefix, ticket)]
  }

  private static let keys =
    Filter.TextField.allCases.map { $0.rawValue + ":" }
    + Filter.NumberField.all.map { $0.key + ":" }

  /// Values as they would stand behind what is typed so far; those with spaces in quotes.
  func wholeWords(_ values: [String]) -> [String] {
    let head = head
    return values.map { value in
      let isPlain = !value.contains { $0.isWhitespace || $0 == "," || $0 == "\"" || $0 == "\\" }
      return head + (isPlain ? value : "\"\(value)\"")
    }.filter { $0 != word }
  }

  /// What the best candidate would add, for the ghost text.
  var ghost: String {
    guard let best = candidates.first, best.hasPrefix(word) else { return "" }
    return String(best.dropFirst(word.count))
  }

  mutating func complete(to candidate: String) {
    for _ in word { _ = field.take(.backspace) }
    field.insert(candidate)
  }
}

extension FilterEditor {
  /// The error lies in the word that is still being typed and can be completed: no reason to
  /// shout.
  var isUnfinished: Bool {
    guard let error, field.isAtEnd else { return false }
    let start = field.characters.count - word.count
    let isOffered = !candidates.isEmpty || candidateTicket != nil || word.last == ":"
    return error.position >= start && isOffered
  }
}

extension FilterEditor {
  /// The filter to show while typing: the value under the cursor counts as the beginning of one
  /// (`plan:e` as `plan:e*`), and a word that is no term yet is left out. `nil` if what stands
  /// before it is wrong: then the rows of the last good filter stay.
  var preview: Filter? {
    let text = field.text
    if var filter = try? Filter(parsing: text) {
      if field.isAtEnd, text.last?.isWhitespace == false, let last = filter.terms.popLast() {
        filter.terms.append(Self.opened(last))
      }
      return filter
    }
    guard field.isAtEnd else { return nil }
    return try? Filter(parsing: String(text.prefix(text.count - word.count)))
  }

  private static func opened(_ term: Filter.Term) -> Filter.Term {
    guard case .text(let field, var patterns) = term.condition, let last = patterns.last,
      !last.contains("*")
    else { return term }
    patterns[patterns.count - 1] = last + "*"
    return Filter.Term(isNegated: term.isNegated, condition: .text(field, patterns))
  }
}
