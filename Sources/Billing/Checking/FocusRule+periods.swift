import Domain

extension FocusRule {
  /// Periods are half open; times that are none are the type rules' business.
  static let periodRules: [FocusRule] = [
    FocusRule(.billingPeriodEnd, "order", "BillingPeriodEnd must come after its start") {
      isBefore($0[.billingPeriodStart], $0[.billingPeriodEnd])
    },
    FocusRule(.chargePeriodEnd, "order", "ChargePeriodEnd must come after its start") {
      isBefore($0[.chargePeriodStart], $0[.chargePeriodEnd])
    },
    FocusRule(.billingPeriodStart, "month", "the billing period must be a whole UTC month") {
      guard let start = time($0[.billingPeriodStart]), let end = time($0[.billingPeriodEnd]) else {
        return true
      }
      let month = start.day.month
      return start == month.firstDay.start && end == month.endDay.start
    },
    FocusRule(
      .chargePeriodStart, "within", "the charge period must lie in the billing period"
    ) {
      guard !$0.isCorrection, let start = time($0[.chargePeriodStart]),
        let end = time($0[.chargePeriodEnd]), let first = time($0[.billingPeriodStart]),
        let last = time($0[.billingPeriodEnd])
      else { return true }
      return start >= first && end <= last
    },
    FocusRule(
      .chargeClass, "earlier", "a Correction must be of an earlier billing period"
    ) {
      guard $0.isCorrection, let end = time($0[.chargePeriodEnd]),
        let first = time($0[.billingPeriodStart])
      else { return true }
      return end <= first
    },
  ]

  private static func time(_ text: String?) -> Timestamp? {
    text.flatMap { Timestamp(rfc3339: $0) }
  }

  /// ISO 8601 times of one form sort as text; a value that is missing breaks another rule.
  private static func isBefore(_ start: String?, _ end: String?) -> Bool {
    guard let start = time(start), let end = time(end) else { return true }
    return start < end
  }
}
