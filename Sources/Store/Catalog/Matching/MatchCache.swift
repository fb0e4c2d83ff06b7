import Domain
import Synchronization

/// The answers of the last few filters. One of words alone stays true until a name, plan, status or
/// region changes; one with figures until any figure does.
final class MatchCache: Sendable {
  /// A few of a hundred kilobytes at a million tenants: what is on screen, and the way there.
  static let capacity = 8

  struct Key: Equatable {
    var scope: Scope
    var filter: Filter
    /// The second that filters over elapsed time were asked in; 0 for others.
    var second: Int64
  }

  struct Versions: Equatable {
    var words: Int64
    /// `nil` for filters that no figure can change.
    var figures: Int64?
  }

  private struct Entry {
    var key: Key
    var versions: Versions
    var matches: MatchSet
  }

  /// Most recently used last.
  private let entries = Mutex<[Entry]>([])

  func find(_ key: Key, _ versions: Versions) -> MatchSet? {
    entries.withLock { entries in
      guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
      let entry = entries.remove(at: index)
      guard entry.versions == versions else { return nil }
      entries.append(entry)
      return entry.matches
    }
  }

  func keep(_ matches: MatchSet, _ key: Key, _ versions: Versions) {
    entries.withLock { entries in
      entries.removeAll { $0.key == key || $0.versions.words < versions.words }
      entries.append(Entry(key: key, versions: versions, matches: matches))
      if entries.count > Self.capacity { entries.removeFirst() }
    }
  }

  /// The smallest answer to a filter of words that everything matched by this one matches too.
  func narrowest(including filter: Filter, scope: Scope, words: Int64) -> RowSet? {
    entries.withLock { entries in
      entries.filter { entry in
        entry.key.scope == scope && entry.versions.words == words
          && entry.versions.figures == nil && entry.key.filter.includes(filter)
      }.min { $0.matches.count < $1.matches.count }?.matches.union
    }
  }
}

extension Filter {
  /// Whether all that `narrower` matches is sure to match this one too.
  func includes(_ narrower: Filter) -> Bool {
    guard asksForDeleted || !narrower.asksForDeleted else { return false }
    return terms.allSatisfy { term in
      narrower.terms.contains { $0 == term || term.follows(from: $0) }
    }
  }
}

extension Filter.Term {
  /// A longer word has the letters of a shorter one in order; excluding a part of a word excludes
  /// the word.
  fileprivate func follows(from other: Filter.Term) -> Bool {
    guard case .word(let own) = condition, case .word(let theirs) = other.condition,
      isNegated == other.isNegated
    else { return false }
    return isNegated ? own.hasUTF8(theirs) : theirs.hasUTF8(own)
  }
}

extension String {
  fileprivate func hasUTF8(_ part: String) -> Bool {
    let (bytes, pattern) = (Array(utf8), WordPattern(part))
    return pattern.isSubstring(bytes.span, 0..<bytes.count)
  }
}
