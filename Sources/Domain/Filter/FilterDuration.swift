/// The units of `last:>2h`.
enum FilterDuration {
  static let units: [(name: String, seconds: Int64)] = [
    ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
  ]

  /// In the greatest unit that gives a whole number.
  static func text(_ seconds: Int64) -> String {
    let unit = units.first { seconds % $0.seconds == 0 && seconds != 0 } ?? ("s", 1)
    return "\(seconds / unit.seconds)\(unit.name)"
  }
}
