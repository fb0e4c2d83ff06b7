import Domain

/// The part of a filter that the packed pages answer: words, and patterns over text fields.
struct WordFilter: Sendable {
  struct Patterns: Sendable {
    let patterns: [GlobPattern]
    let isNegated: Bool

    func hold(_ text: String) -> Bool { patterns.contains { $0.matches(text) } != isNegated }

    func hold(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
      for pattern in patterns where pattern.matches(text, range) { return !isNegated }
      return isNegated
    }
  }

  private(set) var words: [WordPattern] = []
  private(set) var excludedWords: [WordPattern] = []
  private var fields: [Filter.TextField: [Patterns]] = [:]
  /// Letters that all words together need.
  private(set) var mask: UInt32 = 0
  let statuses: [Bool]
  /// Looked at for every tenant, and so not in a dictionary.
  let names: [Patterns]
  let ids: [Patterns]

  init(_ filter: Filter) {
    let showsDeleted = filter.asksForDeleted
    for term in filter.terms {
      switch term.condition {
      case .word(let word) where term.isNegated: excludedWords.append(WordPattern(word))
      case .word(let word): words.append(WordPattern(word))
      case .text(let field, let patterns):
        let patterns = Patterns(
          patterns: patterns.map(GlobPattern.init), isNegated: term.isNegated)
        fields[field, default: []].append(patterns)
      case .number: break
      }
    }
    mask = words.reduce(0) { $0 | $1.mask }
    names = fields[.name] ?? []
    ids = fields[.id] ?? []
    let wanted = fields[.status] ?? []
    statuses = TenantStatus.allCases.map { status in
      (status != .deleted || showsDeleted) && wanted.allSatisfy { $0.hold(status.rawValue) }
    }
  }

  var isRanked: Bool { !words.isEmpty }

  func allows(_ field: Filter.TextField, _ text: String) -> Bool {
    (fields[field] ?? []).allSatisfy { $0.hold(text) }
  }
}

extension Filter {
  /// Tombstones are hidden unless a status that is asked for can be theirs.
  var asksForDeleted: Bool {
    terms.contains { term in
      guard !term.isNegated, case .text(.status, let patterns) = term.condition else {
        return false
      }
      return patterns.contains { GlobPattern($0).matches(TenantStatus.deleted.rawValue) }
    }
  }

  /// Without the terms that depend on figures.
  var wordsOnly: Filter {
    Filter(
      terms: terms.filter { term in
        if case .number = term.condition { false } else { true }
      })
  }
}
