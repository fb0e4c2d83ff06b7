/// A moment: microseconds since 1970-01-01T00:00:00Z, without leap seconds.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }
  package init(seconds: Int64) { self.microseconds = seconds * 1_000_000 }

  package static let perSecond: Int64 = 1_000_000
  package static let perHour: Int64 = 3_600_000_000
  package static let perDay: Int64 = 86_400_000_000

  /// Whole seconds, floored, also before 1970.
  package var seconds: Int64 { microseconds.flooredQuotient(Self.perSecond) }
  package var day: UTCDay {
    UTCDay(daysSince1970: Int32(microseconds.flooredQuotient(Self.perDay)))
  }
  /// Hours since 1970, floored.
  package var hour: Int64 { microseconds.flooredQuotient(Self.perHour) }
  /// 0–23, the hour of its UTC day.
  package var hourOfDay: Int { Int(hour - Int64(day.daysSince1970) * 24) }

  package static func < (left: Self, right: Self) -> Bool {
    left.microseconds < right.microseconds
  }

  package func advanced(bySeconds seconds: Int64) -> Timestamp {
    Timestamp(microseconds: microseconds + seconds * Self.perSecond)
  }
}

extension Int64 {
  /// Quotient rounded towards minus infinity; `/` rounds towards zero.
  package func flooredQuotient(_ divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
