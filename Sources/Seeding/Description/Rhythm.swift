/// How usage is spread over the week and the day. Weights of a week add up to 7,000, so that a
/// level is the mean of a week's days.
package enum Rhythm: String, CaseIterable, Sendable {
  /// Machines: every hour alike.
  case flat
  /// People at desks: five days, in working hours.
  case office
  /// Shops: the weekend and the evenings.
  case retail
  /// Batch jobs: every night between one and five.
  case night
  /// Schools: mornings of five days, nothing at the weekend.
  case school

  /// Thousandths of the level, Monday first.
  var week: [Int] {
    switch self {
    case .flat: [1000, 1000, 1000, 1000, 1000, 1000, 1000]
    case .office: [1260, 1340, 1350, 1320, 1180, 290, 260]
    case .retail: [760, 780, 830, 940, 1190, 1410, 1090]
    case .night: [980, 1010, 1010, 1000, 1020, 1000, 980]
    case .school: [1390, 1440, 1400, 1420, 1290, 30, 30]
    }
  }

  /// Running sums of the weights of the hours, from 0 to all of the day: 25 numbers.
  var hoursUpTo: [Int] {
    switch self {
    case .flat: Self.flatHours
    case .office: Self.officeHours
    case .retail: Self.retailHours
    case .night: Self.nightHours
    case .school: Self.schoolHours
    }
  }

  private static let flatHours = runningSums(Array(repeating: 1, count: 24))
  private static let officeHours = runningSums([
    4, 3, 3, 3, 4, 8, 18, 42, 78, 96, 100, 94, 72, 88, 98, 96, 86, 62, 34, 20, 14, 10, 8, 6,
  ])
  private static let retailHours = runningSums([
    14, 8, 5, 4, 4, 8, 18, 30, 44, 58, 66, 70, 78, 72, 68, 70, 80, 94, 104, 108, 96, 70, 44, 24,
  ])
  private static let nightHours = runningSums([
    20, 90, 120, 120, 80, 20, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 10,
  ])
  private static let schoolHours = runningSums([
    1, 1, 1, 1, 1, 2, 12, 70, 100, 110, 104, 96, 62, 54, 36, 22, 16, 14, 14, 16, 12, 6, 3, 1,
  ])

  private static func runningSums(_ weights: [Int]) -> [Int] {
    weights.reduce(into: [0]) { sums, weight in sums.append((sums.last ?? 0) + weight) }
  }
}
