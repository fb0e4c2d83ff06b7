import Domain

/// Matches the tenants of packed pages against a filter.
struct PageScan {
  let filter: WordFilter
  /// Only these are looked at, where a wider filter has been answered before.
  let candidates: RowSet?
  /// One set a rank.
  private(set) var found: [RowSet]

  init(_ filter: WordFilter, candidates: RowSet?, highest: Int64) {
    self.filter = filter
    self.candidates = candidates
    let ranks = filter.isRanked ? WordPattern.Tier.none : 1
    found = Array(repeating: RowSet(highest: highest), count: ranks)
  }

  /// Returns whether the page was whole; the bytes come from the file and are not trusted.
  mutating func scan(_ page: RawSpan, number pageNumber: Int64) -> Bool {
    guard let dictionary = PageDictionary(page) else { return false }
    let plans = dictionary.words.map { filter.allows(.plan, $0) }
    let regions = dictionary.words.map { filter.allows(.region, $0) }
    let bytes = Span<UInt8>(_bytes: page)
    var offset = dictionary.end
    while offset < page.byteCount {
      guard let entry = PageEntry(page, at: offset, words: plans.count),
        entry.number >> PageFormat.shift == pageNumber
      else { return false }
      offset = entry.end
      guard entry.mask & filter.mask == filter.mask, filter.statuses[entry.status],
        plans[entry.plan], regions[entry.region]
      else { continue }
      if let candidates, !candidates.contains(entry.number) { continue }
      let rank = rank(entry, bytes)
      if rank < found.count { found[rank].insert(entry.number) }
    }
    return true
  }

  /// The tier of the word that matches worst; beyond all tiers if any condition fails.
  private func rank(_ entry: PageEntry, _ bytes: Span<UInt8>) -> Int {
    var rank = 0
    for word in filter.words {
      let tier = min(word.tier(bytes, entry.name), word.tier(bytes, entry.id))
      if tier == WordPattern.Tier.none { return tier }
      rank = max(rank, tier)
    }
    for word in filter.excludedWords
    where word.isSubstring(bytes, entry.name) || word.isSubstring(bytes, entry.id) {
      return WordPattern.Tier.none
    }
    for patterns in filter.names where !patterns.hold(bytes, entry.name) {
      return WordPattern.Tier.none
    }
    for patterns in filter.ids where !patterns.hold(bytes, entry.id) {
      return WordPattern.Tier.none
    }
    return rank
  }
}
