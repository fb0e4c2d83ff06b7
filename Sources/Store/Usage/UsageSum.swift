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
  /// What came after the period was closed, which a later one bills.
  var late: Int128
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
    late = Int128(row[7] as Int64)
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
    if meter == .seat {
      // Peaks do not add up, nor does what came late to them: a month tells the most of each.
      quantity = max(quantity, other.quantity)
      late = other.late.magnitude > late.magnitude ? other.late : late
    } else {
      quantity += other.quantity
      late += other.late
    }
    events += other.events
    revision += other.revision
    watermark = max(watermark, other.watermark)
    femto += other.femto
  }

  /// The hours that have anything. `billed` is the day as it was when its period was closed, where
  /// that is not how it is now; empty else, and for days that took late usage before it was kept.
  func hours(_ detail: [UInt8], billed: [UInt8]) throws -> [UsageSum] {
    // Plain bytes; the spans do not outlive the calls.
    guard let detail = unsafe DayDetail(detail.span.bytes) else { return [] }
    let billed = unsafe billed.isEmpty ? nil : DayDetail(billed.span.bytes)
    return (0..<DayDetail.hours).compactMap { hour in
      let whole = detail.hourQuantity(hour, of: meter)
      let quantity = billed?.hourQuantity(hour, of: meter) ?? whole
      let events = detail.sums[hour].events
      guard quantity != 0 || whole != 0 || events != 0 else { return nil }
      var sum = self
      sum.period += "T" + hour.padded(to: 2)
      sum.quantity = Int128(quantity)
      sum.late = Int128(whole) - Int128(quantity)
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
      late: meter.shown(late),
      costEstimate: UsageCost.text(femto), events: events, revision: revision,
      watermark: watermark)
  }
}
