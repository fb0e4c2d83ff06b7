/// The means of the weekdays over some recent days, and how far the days lie from them.
struct WeekdayProfile {
  /// Monday first; a weekday without a day has the mean of all.
  let means: [Int64]
  /// Mean absolute deviation of the days from the means of their weekdays.
  let deviation: Int64

  init(history: ArraySlice<Int64>, endingBefore today: UTCDay) {
    let values = Array(history)
    let weekdays = values.indices.map { index in
      today.advanced(by: index - values.count).weekday
    }
    let overall = Self.mean(values)
    let means = (0..<7).map { weekday in
      let own = zip(values, weekdays).filter { $0.1 == weekday }.map(\.0)
      return own.isEmpty ? overall : Self.mean(own)
    }
    self.means = means
    deviation = Self.mean(
      zip(values, weekdays).map { value, weekday in
        let distance = Int128(value) - Int128(means[weekday])
        return Int64(clamping: distance < 0 ? -distance : distance)
      })
  }

  func mean(of day: UTCDay) -> Int64 { means[day.weekday] }

  /// Rounded towards zero; 0 of nothing. Summed in 128 bits, so it cannot overflow.
  private static func mean(_ values: [Int64]) -> Int64 {
    guard !values.isEmpty else { return 0 }
    return Int64(values.reduce(Int128(0)) { $0 + Int128($1) } / Int128(values.count))
  }
}
