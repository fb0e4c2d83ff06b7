internal import Domain

/// Which bucket: tenant, meter and UTC day in one word, in the order
/// of the table's primary key.
struct BucketKey: Hashable, Comparable, Sendable {
  let word: UInt64

  @inline(__always)
  init(tenant: Int64, meter: Meter, day: UTCDay) {
    self.init(tenant: tenant, meter: meter, day: Int64(day.daysSince1970))
  }

  /// The day by its number since 1970.
  @inline(__always)
  init(tenant: Int64, meter: Meter, day: Int64) {
    word =
      UInt64(bitPattern: tenant) &<< 20 | UInt64(meter.number) &<< 18
      | UInt64(truncatingIfNeeded: day) & 0x3ffff
  }

  init(series: UInt64, day: UTCDay) {
    word = series << 18 | UInt64(UInt32(bitPattern: day.daysSince1970)) & 0x3ffff
  }

  var tenant: Int64 { Int64(word >> 20) }
  var meter: Meter { Meter(number: UInt8(truncatingIfNeeded: word >> 18 & 3)) }
  var day: UTCDay { UTCDay(daysSince1970: Int32(word & 0x3ffff)) }
  /// The same for all days of one tenant and meter.
  var series: UInt64 { word >> 18 }

  /// The first bucket of its month.
  var monthStart: BucketKey { on(day.month.firstDay) }

  func on(_ day: UTCDay) -> BucketKey { BucketKey(series: series, day: day) }

  static func < (left: Self, right: Self) -> Bool { left.word < right.word }
}

extension Meter {
  /// In alphabetical order of the raw values, the order of the table.
  @inline(__always)
  var number: UInt8 {
    switch self {
    case .ingestUnit: 0
    case .queryCredit: 1
    case .seat: 2
    case .storageGBMonth: 3
    }
  }

  init(number: UInt8) {
    switch number {
    case 0: self = .ingestUnit
    case 1: self = .queryCredit
    case 2: self = .seat
    default: self = .storageGBMonth
    }
  }
}
