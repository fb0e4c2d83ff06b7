import Domain

/// The catalog as its definition reads, over all rows in memory: what the fast one must equal.
struct NaiveCatalog {
  var rows: [CatalogRow]
  /// Percent of the limit by tenant and meter.
  var percents: [TenantID: [Meter: Int]]
  var now: Timestamp

  func matching(_ query: CatalogQuery) -> [CatalogRow] {
    rows.compactMap { row in
      guard isShown(row, query.filter), query.filter.terms.allSatisfy({ holds($0, row) })
      else { return nil }
      return row.ranked(rank(query.filter, row))
    }.sorted { isBefore($0, $1, query.sort) }
  }

  func isBefore(_ left: CatalogRow, _ right: CatalogRow, _ sort: CatalogSort) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    let (first, second) = sort.descending ? (right, left) : (left, right)
    switch (number(first, sort.column), number(second, sort.column)) {
    case (let one?, let two?) where one != two: return one < two
    case (nil, nil):
      let (one, two) = (text(first, sort.column), text(second, sort.column))
      if one != two { return one.utf8.lexicographicallyPrecedes(two.utf8) }
    default: break
    }
    return first.id < second.id
  }

  private func number(_ row: CatalogRow, _ column: CatalogColumn) -> Int64? {
    switch column {
    case .risk: Int64(row.risk)
    case .usage: row.usagePercent.map(Int64.init) ?? -1
    case .margin: row.marginBasisPoints.map(Int64.init) ?? .min
    case .revenue: row.revenue.minorUnits
    case .last: row.lastEventAt?.microseconds ?? .min
    case .created: row.createdAt.microseconds
    case .name, .plan, .status, .region, .partner, .id: nil
    }
  }

  private func text(_ row: CatalogRow, _ column: CatalogColumn) -> String {
    switch column {
    case .name: asciiFolded(row.name)
    case .plan: row.plan
    case .status: row.status.rawValue
    case .region: row.region
    case .partner: row.partnerID.rawValue
    default: row.id.rawValue
    }
  }

  private func asciiFolded(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private func isShown(_ row: CatalogRow, _ filter: Filter) -> Bool {
    row.status != .deleted
      || filter.terms.contains { term in
        guard case .text(.status, let patterns) = term.condition, !term.isNegated else {
          return false
        }
        return patterns.contains { glob($0, "deleted") }
      }
  }

  private func holds(_ term: Filter.Term, _ row: CatalogRow) -> Bool {
    switch term.condition {
    case .word(let word):
      let texts = [row.name.lowercased(), row.id.rawValue.lowercased()]
      return term.isNegated
        ? !texts.contains { contains($0, word) }
        : texts.contains { tier(word, $0) != nil }
    case .text(let field, let patterns):
      let value = text(row, CatalogColumn(rawValue: field.rawValue) ?? .id, field: field)
      return patterns.contains { glob($0, value) } != term.isNegated
    case .number(let field, let comparison, let value):
      return compares(amount(field, row), comparison, value) != term.isNegated
    }
  }

  private func text(
    _ row: CatalogRow, _ column: CatalogColumn, field: Filter.TextField
  ) -> String {
    field == .name ? row.name : text(row, column)
  }

  private func amount(_ field: Filter.NumberField, _ row: CatalogRow) -> Int64? {
    switch field {
    case .risk: Int64(row.risk)
    case .margin: row.marginBasisPoints.map(Int64.init)
    case .revenue: row.revenue.minorUnits
    case .usage(nil): row.usagePercent.map(Int64.init)
    case .usage(let meter?): percents[row.id]?[meter].map(Int64.init)
    case .last: row.lastEventAt.map { now.seconds - $0.seconds }
    case .age: Int64(now.day.daysSince1970 - row.createdAt.day.daysSince1970)
    }
  }

  private func compares(
    _ amount: Int64?, _ comparison: Filter.Comparison, _ value: Int64
  ) -> Bool {
    guard let amount else { return false }
    return switch comparison {
    case .equal: amount == value
    case .less: amount < value
    case .lessOrEqual: amount <= value
    case .greater: amount > value
    case .greaterOrEqual: amount >= value
    }
  }

  private func rank(_ filter: Filter, _ row: CatalogRow) -> Int {
    filter.terms.compactMap { term -> Int? in
      guard case .word(let word) = term.condition, !term.isNegated else { return nil }
      return [row.name, row.id.rawValue].compactMap { tier(word, $0.lowercased()) }.min()
    }.max() ?? 0
  }

  /// 0 equal, 1 prefix, 2 start of a word, 3 substring, 4 subsequence.
  private func tier(_ word: String, _ text: String) -> Int? {
    if text == word { return 0 }
    if text.utf8.starts(with: word.utf8) { return 1 }
    let starts = places(of: word, in: text)
    let bytes = Array(text.utf8)
    if starts.contains(where: { $0 > 0 && isSeparator(bytes[$0 - 1]) }) { return 2 }
    if !starts.isEmpty { return 3 }
    var rest = text.unicodeScalars[...]
    for scalar in word.unicodeScalars {
      guard let found = rest.firstIndex(of: scalar) else { return nil }
      rest = rest[rest.index(after: found)...]
    }
    return 4
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte < 128 && !Character(UnicodeScalar(byte)).isLetter
      && !Character(UnicodeScalar(byte)).isNumber
  }

  private func contains(_ text: String, _ word: String) -> Bool {
    !places(of: word, in: text).isEmpty
  }

  private func places(of word: String, in text: String) -> [Int] {
    let (all, part) = (Array(text.utf8), Array(word.utf8))
    guard part.count <= all.count else { return [] }
    return (0...all.count - part.count).filter { all[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// `*` stands for any run; letters of either case are the same.
  private func glob(_ pattern: String, _ text: String) -> Bool {
    let parts = pattern.lowercased().split(separator: "*", omittingEmptySubsequences: false)
    var rest = text.lowercased()[...]
    guard parts.count > 1 else { return String(parts.first ?? "") == String(rest) }
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1 { return rest.hasSuffix(part) }
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if !part.isEmpty {
        guard let found = places(of: String(part), in: String(rest)).first else { return false }
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: found + part.utf8.count)...]
      }
    }
    return true
  }
}

extension CatalogRow {
  func ranked(_ rank: Int) -> CatalogRow {
    CatalogRow(
      id: id, partnerID: partnerID, name: name, plan: plan, status: status, region: region,
      risk: risk, usagePercent: usagePercent, marginBasisPoints: marginBasisPoints,
      revenue: revenue, lastEventAt: lastEventAt, createdAt: createdAt, rowVersion: rowVersion,
      rank: rank)
  }
}
