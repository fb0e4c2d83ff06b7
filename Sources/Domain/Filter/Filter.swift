/// A parsed catalog filter: all terms must hold. `/ plan:pro,ent risk:>=70 !status:trial acme`
package struct Filter: Equatable, Hashable, Sendable {
  package var terms: [Term]

  package init(terms: [Term]) { self.terms = terms }

  package static let everything = Filter(terms: [])

  package struct Term: Equatable, Hashable, Sendable {
    package var isNegated: Bool
    package var condition: Condition

    package init(isNegated: Bool = false, condition: Condition) {
      self.isNegated = isNegated
      self.condition = condition
    }
  }

  package enum Condition: Equatable, Hashable, Sendable {
    /// A bare word: matches name or id, as a subsequence, ranked. Folded to lower case.
    case word(String)
    /// A text field equals one of the patterns; `*` stands for any run of characters.
    case text(TextField, [String])
    /// A number field compares with a value in the field's own unit.
    case number(NumberField, Comparison, Int64)
  }

  package enum TextField: String, CaseIterable, Sendable {
    case plan, status, region, partner, name, id
  }

  package enum NumberField: Equatable, Hashable, Sendable {
    /// 0–100.
    case risk
    /// Basis points.
    case margin
    /// Minor units of the store's currency.
    case revenue
    /// Percent of the hard limit, of the meter nearest to it, or of the one given.
    case usage(Meter?)
    /// Seconds since the last event.
    case last
    /// Days since the tenant was created.
    case age
  }

  package enum Comparison: String, CaseIterable, Sendable {
    case equal = "="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}
