internal import Domain

/// What turns one content of a day into another. It is applied to the row as it is when its time
/// comes, so that events that were admitted meanwhile stay.
struct BackfillChange: Equatable {
  private(set) var units: [Int64]
  private(set) var events: [Int64]
  private(set) var gone: [GaugeSample] = []
  private(set) var new: [GaugeSample] = []
  /// The level at the day's beginning, before and after; none is the same as zero.
  private let carried: (before: Int64, after: Int64)
  private let level: Int64?

  init(_ before: DayDetail, _ after: DayDetail) {
    units = Self.difference(before.units, after.units)
    events = Self.difference(before.events, after.events)
    var old = before.samples
    for sample in after.samples {
      if let place = old.firstIndex(of: sample) {
        old.remove(at: place)
      } else {
        new.append(sample)
      }
    }
    gone = old
    carried = (before.carried ?? 0, after.carried ?? 0)
    level = after.carried
  }

  var changesSamples: Bool { !gone.isEmpty || !new.isEmpty }

  var isEmpty: Bool {
    !changesSamples && carried.before == carried.after && (units + events).allSatisfy { $0 == 0 }
  }

  /// False where a sum does not fit.
  func apply(to detail: inout DayDetail, of meter: Meter) -> Bool {
    for hour in 0..<DayDetail.hours where units[hour] != 0 {
      let besideLevels = meter == .storageGBMonth
      guard detail.add(units[hour], hour: hour, events: 0, besideLevels: besideLevels) else {
        return false
      }
    }
    for sample in gone { _ = detail.remove(sample, hour: Self.hour(of: sample)) }
    for sample in new { detail.insert(sample, hour: Self.hour(of: sample)) }
    var counts = events
    for sample in gone { counts[Self.hour(of: sample)] += 1 }
    for sample in new { counts[Self.hour(of: sample)] -= 1 }
    for hour in 0..<DayDetail.hours where counts[hour] != 0 {
      guard detail.add(0, hour: hour, events: counts[hour]) else { return false }
    }
    if (detail.carried ?? 0) == carried.before { detail.carried = level }
    return true
  }

  private static func difference(_ before: [Int64], _ after: [Int64]) -> [Int64] {
    (0..<DayDetail.hours).map { hour in
      (after.isEmpty ? 0 : after[hour]) &- (before.isEmpty ? 0 : before[hour])
    }
  }

  private static func hour(of sample: GaugeSample) -> Int { Int(sample.at / Timestamp.perHour) }

  static func == (left: Self, right: Self) -> Bool {
    left.units == right.units && left.events == right.events && left.gone == right.gone
      && left.new == right.new && left.carried == right.carried
  }
}
