extension UTCDay {
  /// Reads `2026-02-28`; `nil` where that is no day of the years 2000–2100.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 10, let midnight = Timestamp(rfc3339: "\(text)T00:00:00Z") else {
      return nil
    }
    self = midnight.day
  }
}

extension BillingPeriod {
  /// Reads `2026-02`; `nil` where that is no month of the years 2000–2100.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, let first = UTCDay("\(text)-01") else { return nil }
    self = first.month
  }
}
