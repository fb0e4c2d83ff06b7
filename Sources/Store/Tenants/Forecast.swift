import Domain

/// What the rest of the month may bring: each day the mean of the same weekday of the last four
/// weeks. Today is left out, since it is not over.
struct Forecast {
  /// Daily values up to today, oldest first.
  let values: [Quantity?]
  let today: UTCDay

  func toEndOfMonth() -> [Quantity] {
    let remaining = Int(today.month.endDay.daysSince1970 - today.daysSince1970) - 1
    return (0..<max(0, remaining)).map { expected(daysAhead: $0 + 1) }
  }

  private func expected(daysAhead: Int) -> Quantity {
    let past = (1...4).compactMap { week -> Quantity? in
      let weeksBack = week + (daysAhead - 1) / 7
      let index = values.count - 1 + daysAhead - weeksBack * 7
      return index >= 0 && index < values.count - 1 ? values[index] : nil
    }
    guard !past.isEmpty else { return .zero }
    let sum = past.reduce(Int128(0)) { $0 + Int128($1.micro) }
    return Quantity(micro: Int64(clamping: sum / Int128(past.count)))
  }
}
