internal import Domain

/// The hours and samples of one tenant, meter and day, and what they add up to. The hours stand in
/// the value itself: an event finds its hour with one step, without a reference to count.
struct DayDetail: Equatable, Sendable {
  var sums = InlineArray<24, HourSum>(repeating: HourSum())
  /// In the order of time; equal times in the order of arrival.
  var samples: [GaugeSample] = []
  /// The level when the day began, if there was a sample before that still holds.
  var carried: Int64?

  static let hours = 24

  /// The level when the day ended.
  var closing: Int64? { samples.last?.level ?? carried }
  /// Loops here and in `quantity`: a closure would take a copy of all hours with it.
  var eventCount: Int64 {
    var total: Int64 = 0
    for hour in 0..<Self.hours { total += sums[hour].events }
    return total
  }
  /// Of each hour.
  var units: [Int64] { (0..<Self.hours).map { sums[$0].units } }
  var events: [Int64] { (0..<Self.hours).map { sums[$0].events } }

  /// Adds summed usage to an hour; false, with nothing added, where a sum would overflow. Amounts
  /// that may stand beside levels leave room for them.
  @inline(__always)
  mutating func add(
    _ value: Int64, hour: Int, events count: Int64, besideLevels: Bool = false
  ) -> Bool {
    let (sum, overflow) = sums[hour].units.addingReportingOverflow(value)
    guard !overflow, sum.magnitude <= Self.bound || fits(sum, hour: hour, besideLevels)
    else { return false }
    sums[hour].units = sum
    countEvent(hour: hour, count)
    return true
  }

  /// Adds one event where the hour's sum fits also beside levels; false, with nothing added, where
  /// `add` must decide.
  @inline(__always)
  mutating func addPlainly(_ value: Int64, hour: Int) -> Bool {
    let (sum, overflow) = sums[hour].units.addingReportingOverflow(value)
    guard !overflow, sum.magnitude <= Self.bound || fits(sum, hour: hour, true)
    else { return false }
    sums[hour].units = sum
    sums[hour].events &+= 1
    return true
  }

  /// Adds a sample behind those of the same moment.
  mutating func insert(_ sample: GaugeSample, hour: Int) {
    var place = samples.count
    while place > 0, samples[place - 1].at > sample.at { place -= 1 }
    samples.insert(sample, at: place)
    countEvent(hour: hour, 1)
  }

  /// Takes a sample out again; false where there is none like it.
  mutating func remove(_ sample: GaugeSample, hour: Int) -> Bool {
    guard let place = samples.firstIndex(of: sample) else { return false }
    samples.remove(at: place)
    countEvent(hour: hour, -1)
    return true
  }

  /// What the day comes to: the sum, the level integrated over its seconds, or the peak.
  func quantity(of meter: Meter) -> Int64 {
    var total: Int64 = 0
    if samples.isEmpty, carried == nil, meter != .seat {
      for hour in 0..<Self.hours { total += sums[hour].units }
      return total
    }
    for hour in 0..<Self.hours {
      let quantity = hourQuantity(hour, of: meter)
      total = meter == .seat ? max(total, quantity) : total + quantity
    }
    return total
  }

  /// The same of one hour.
  func hourQuantity(_ hour: Int, of meter: Meter) -> Int64 {
    switch meter {
    case .seat: peak(hour: hour)
    case .storageGBMonth: sum(hour: hour) + integral(hour: hour)
    case .ingestUnit, .queryCredit: sum(hour: hour)
    }
  }

  /// Bounds that keep a day, and the difference of any two contents of it, within Int64: what an
  /// hour may have whatever the others have, all hours together where one has more, and a level.
  /// Amounts beside levels take half, so that both fit.
  static let bound = UInt64(Int64.max) / 1024
  static let dayBound = UInt64(Int64.max) / 2 - 24 * bound
  static let levelBound = UInt64(Int64.max) / 64 / 3600

  /// A seat's level is compared only, a storage level is multiplied by seconds.
  static func fits(level: Quantity, of meter: Meter) -> Bool {
    meter == .seat || level.micro.magnitude <= levelBound
  }

  private func fits(_ value: Int64, hour: Int, _ besideLevels: Bool) -> Bool {
    var total = UInt64(value.magnitude)
    for other in 0..<Self.hours where other != hour { total += sums[other].units.magnitude }
    return total <= (besideLevels ? Self.dayBound / 2 : Self.dayBound)
  }

  @inline(__always)
  private mutating func countEvent(hour: Int, _ count: Int64) {
    sums[hour].events &+= count
  }

  private func sum(hour: Int) -> Int64 { sums[hour].units }

  /// The level at the beginning of an hour, and the samples within it.
  private func levels(hour: Int) -> (Int64?, ArraySlice<GaugeSample>) {
    let start = Int64(hour) * Timestamp.perHour
    let first = samples.firstIndex { $0.at >= start } ?? samples.count
    let end = samples[first...].firstIndex { $0.at >= start + Timestamp.perHour }
    let before = first > 0 ? samples[first - 1].level : carried
    return (before, samples[first..<(end ?? samples.count)])
  }

  private func peak(hour: Int) -> Int64 {
    let (before, within) = levels(hour: hour)
    return within.reduce(before ?? 0) { max($0, $1.level) }
  }

  /// Level × seconds, with the samples' times floored to the second.
  private func integral(hour: Int) -> Int64 {
    guard !samples.isEmpty || carried != nil else { return 0 }
    var (before, within) = levels(hour: hour)
    var second = Int64(hour) * 3600
    var total: Int64 = 0
    for sample in within {
      let at = sample.at / Timestamp.perSecond
      total += (before ?? 0) * (at - second)
      (before, second) = (sample.level, at)
    }
    return total + (before ?? 0) * (Int64(hour + 1) * 3600 - second)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.samples == right.samples && left.carried == right.carried
      && (0..<hours).allSatisfy { left.sums[$0] == right.sums[$0] }
  }
}
