import Domain

@testable import ConsoleTUI

enum GraphSamples {
  /// Thirty days with weekends, some of them before the tenant existed, and eight to come.
  static func month(_ meter: Meter) -> UsageSeries {
    let days = (0..<30).map { day -> Quantity? in
      guard day >= 4 else { return nil }
      let weekend = day % 7 > 4 ? 45_000 : 0
      return ProfileSamples.units(90_000 + day * 2_500 + day * 7_919 % 13 * 4_000 - weekend)
    }
    return UsageSeries(
      meter: meter, firstDay: ProfileSamples.now.day.advanced(by: -29), days: days,
      hardPerDay: ProfileSamples.units(200_000), softPerDay: ProfileSamples.units(160_000),
      forecast: (0..<8).map { ProfileSamples.units(150_000 + $0 * 3_000) })
  }
}
