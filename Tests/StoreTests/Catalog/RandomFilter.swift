import Domain

/// Filters as somebody might type them, and some that nobody would.
enum RandomFilter {
  static func filter(_ random: inout SeededGenerator) -> Filter {
    Filter(terms: (0..<Int.random(in: 0...3, using: &random)).map { _ in term(&random) })
  }

  static func query(_ random: inout SeededGenerator) -> CatalogQuery {
    CatalogQuery(
      filter: filter(&random),
      sort: CatalogSort(
        column: random.pick(CatalogColumn.allCases), descending: Bool.random(using: &random)))
  }

  private static func term(_ random: inout SeededGenerator) -> Filter.Term {
    let conditions: [Filter.Condition] = [
      .word(
        random.pick([
          "a", "acme", "ac", "ml", "blue", "labs", "müller", "さ", "é", "tn_1", "9", "zzz", "c:1",
          "co", "retail", "ö",
        ])),
      text(&random), text(&random), number(&random), number(&random),
    ]
    return Filter.Term(
      isNegated: Int.random(in: 0...3, using: &random) == 0, condition: random.pick(conditions))
  }

  private static func text(_ random: inout SeededGenerator) -> Filter.Condition {
    let choices: [(Filter.TextField, [String])] = [
      (.plan, ["pro", "ent*", "*n*", "*", "nothing"]),
      (.status, ["active", "del*", "suspended", "trial", "*e*d"]),
      (.region, ["eu-*", "*-1", "EU-south", "us-east-1"]),
      (.partner, ["northwind", "glo*", "*x*"]),
      (.name, ["acme*", "*labs", "*ü*", "a*a", "*"]),
      (.id, ["tn_*", "*1", "T.7", "acme:1*"]),
    ]
    let (field, patterns) = random.pick(choices)
    return .text(
      field, (0...Int.random(in: 0...1, using: &random)).map { _ in random.pick(patterns) })
  }

  private static func number(_ random: inout SeededGenerator) -> Filter.Condition {
    let choices: [(Filter.NumberField, ClosedRange<Int64>)] = [
      (.risk, 0...20), (.margin, -400...900), (.revenue, 0...3000), (.usage(nil), 0...150),
      (.usage(random.pick(Meter.allCases)), 0...150), (.last, -1...60), (.age, -1...240),
    ]
    let (field, range) = random.pick(choices)
    return .number(
      field, random.pick(Filter.Comparison.allCases), Int64.random(in: range, using: &random))
  }
}
