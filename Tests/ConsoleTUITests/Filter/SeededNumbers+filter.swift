import Domain

extension SeededNumbers {
  mutating func term() -> Filter.Term {
    Filter.Term(isNegated: next() % 3 == 0, condition: condition())
  }

  private mutating func condition() -> Filter.Condition {
    switch next() % 3 {
    case 0: return .word(word().lowercased())
    case 1:
      let field = Filter.TextField.allCases[Int(next() % 6)]
      if field == .status { return .text(.status, ["active", "tri*"]) }
      return .text(field, (0...Int(next() % 3)).map { _ in word() })
    default:
      let fields = Filter.NumberField.all
      let field = fields[Int(next() % UInt64(fields.count))]
      let comparisons = Filter.Comparison.allCases
      let value = Int64.random(in: field == .risk ? 0...100 : -99_999...99_999, using: &self)
      return .number(field, comparisons[Int(next() % 5)], value)
    }
  }

  /// At least one character, those with a meaning in filters among them.
  private mutating func word() -> String {
    let characters = Array("abzXY09-_.*!:,\"\\ é商")
    return String(
      (0...Int(next() % 6)).map { _ in characters[Int(next() % UInt64(characters.count))] })
  }
}
