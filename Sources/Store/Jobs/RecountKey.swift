package import Domain

/// One bucket of a day, by names.
package struct RecountKey: Hashable, Comparable, Sendable {
  package let tenantID: TenantID
  package let meter: Meter
  package let day: UTCDay

  package init(tenantID: TenantID, meter: Meter, day: UTCDay) {
    self.tenantID = tenantID
    self.meter = meter
    self.day = day
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.tenantID.rawValue, left.day.daysSince1970, left.meter.rawValue)
      < (right.tenantID.rawValue, right.day.daysSince1970, right.meter.rawValue)
  }
}
