import Domain

/// A condition on a number as a closed range of an indexed column.
struct ColumnRange {
  let column: String
  let index: String
  var lower: Int64
  var upper: Int64

  /// `nil` for the use of one meter, which stands in a table of its own.
  init?(
    _ field: Filter.NumberField, _ comparison: Filter.Comparison, _ value: Int64, now: Timestamp
  ) {
    switch field {
    case .risk: self.init("risk", "tenant_by_risk", above: -1, comparison, value)
    case .margin: self.init("margin", "tenant_by_margin", above: Absent.number, comparison, value)
    case .revenue: self.init("revenue", "tenant_by_revenue", above: nil, comparison, value)
    case .usage(nil):
      self.init("usage_percent", "tenant_by_usage", above: Absent.percent, comparison, value)
    case .usage: return nil
    case .last:
      self.init("last_event_at", "tenant_by_last", above: Absent.number, .lessOrEqual, .max)
      narrow(comparison, value, from: now.seconds, unit: Timestamp.perSecond)
    case .age:
      self.init("created_at", "tenant_by_created", above: nil, .lessOrEqual, .max)
      narrow(
        comparison, value, from: Int64(now.day.daysSince1970), unit: Timestamp.perDay)
    }
  }

  /// `above` is the value of an absent figure, which no comparison holds for.
  init(
    _ column: String, _ index: String, above: Int64?, _ comparison: Filter.Comparison,
    _ value: Int64
  ) {
    self.column = column
    self.index = index
    lower = above.map { $0 + 1 } ?? .min
    upper = .max
    switch comparison {
    case .equal: (lower, upper) = (max(lower, value), value)
    case .less where value == .min, .greater where value == .max: (lower, upper) = (1, 0)
    case .less: upper = value - 1
    case .lessOrEqual: upper = value
    case .greater: lower = max(lower, value + 1)
    case .greaterOrEqual: lower = max(lower, value)
    }
  }

  /// The elapsed `origin - floor(x / unit)` compares with `value`: which x are that?
  private mutating func narrow(
    _ comparison: Filter.Comparison, _ value: Int64, from origin: Int64, unit: Int64
  ) {
    let same = Int128(origin) - Int128(value)
    func first(_ unitNumber: Int128) -> Int64 { Int64(clamping: unitNumber * Int128(unit)) }
    func last(_ unitNumber: Int128) -> Int64 {
      Int64(clamping: (unitNumber + 1) * Int128(unit) - 1)
    }
    switch comparison {
    case .equal: (lower, upper) = (max(lower, first(same)), last(same))
    case .less: lower = max(lower, first(same + 1))
    case .lessOrEqual: lower = max(lower, first(same))
    case .greater: upper = last(same - 1)
    case .greaterOrEqual: upper = last(same)
    }
  }
}
