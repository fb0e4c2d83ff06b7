import Domain
import GRDB

/// A bucket while it is being summed up.
struct UsageSum {
  let tenant: String
  let day: UTCDay
  let meter: Meter
  var period: String
  /// In the unit that is kept: millionths, or micro-GB-seconds. A month of the largest buckets
  /// does not fit into 64 bits.
  var quantity: Int128
  var events: Int64
  var revision: Int64
  var watermark: Int64
  var femto: Int128 = 0
  /// Hours of a seat's level cost an hour's part of its day.
  private var hoursOfDay: Int64 = 1

  init?(_ row: Row) {
    guard let meter = Meter(rawValue: row[2]) else { return nil }
    tenant = row[0]
    day = UTCDay(daysSince1970: row[1])
    self.meter = meter
    period = day.description
    quantity = Int128(row[3] as Int64)
    events = row[4]
    revision = row[5]
    watermark = row[6]
  }

  /// In the unit that is shown; GB-hours are rounded half away from zero.
  private var micro: Int128 {
    guard meter == .storageGBMonth else { return quantity }
    let rest = quantity % 3600
    return quantity / 3600 + (rest >= 1800 ? 1 : rest <= -1800 ? -1 : 0)
  }

  func costed(_ cost: UsageCost) -> UsageSum {
    var costed = self
    let month = day.month
    let parts = Int64(meter == .storageGBMonth ? month.hours : month.days) * hoursOfDay
    costed.femto = cost.femto(micro, meter, parts: parts)
    return costed
  }

  var inMonth: UsageSum {
    var month = self
    month.period = day.month.description
    return month
  }

  mutating func add(_ other: UsageSum) {
    quantity = meter == .seat ? max(quantity, other.quantity) : quantity + other.quantity
    events += other.events
    revision += other.revision
    watermark = max(watermark, other.watermark)
    femto += other.femto
  }

  /// The hours that have anything.
  func hours(_ detail: [UInt8]) throws -> [UsageSum] {
    guard let detail = unsafe DayDetail(detail.span.bytes) else { return [] }
    return (0..<DayDetail.hours).compactMap { hour in
      let quantity = detail.hourQuantity(hour, of: meter)
      let events = detail.sums[hour].events
      guard quantity != 0 || events != 0 else { return nil }
      var sum = self
      sum.period += "T" + hour.padded(to: 2)
      sum.quantity = Int128(quantity)
      sum.events = events
      sum.hoursOfDay = meter == .seat ? 24 : 1
      return sum
    }
  }

  func isBefore(_ other: UsageSum) -> Bool {
    if tenant != other.tenant { return tenant.utf8.lexicographicallyPrecedes(other.tenant.utf8) }
    if period != other.period { return period < other.period }
    return meter.rawValue < other.meter.rawValue
  }

  var row: UsageRow {
    UsageRow(
      tenantID: TenantID(tenant), period: period, meter: meter, quantity: meter.shown(quantity),
      costEstimate: UsageCost.text(femto), events: events, revision: revision,
      watermark: watermark)
  }
}
