package import Domain

/// How long before the as-of time something happened: `90d`, `11h` or `42m` in the files.
package struct Age: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init(minutes: Int) { self.minutes = minutes }
  package init(days: Int) { minutes = days * 1_440 }

  /// `nil` where the text is not digits and one of the letters d, h, m, or is over a century.
  package init?(_ text: String) {
    guard let unit = text.last, let count = Int(text.dropLast()), (0...52_596_000).contains(count)
    else { return nil }
    switch unit {
    case "d": minutes = count * 1_440
    case "h": minutes = count * 60
    case "m": minutes = count
    default: return nil
    }
    guard minutes <= 52_596_000, text.first?.isNumber == true else { return nil }
  }

  package func before(_ asOf: Timestamp) -> Timestamp {
    asOf.advanced(bySeconds: -Int64(minutes) * 60)
  }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}
