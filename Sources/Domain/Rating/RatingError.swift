/// Why a month cannot be rated. Overflow comes as `ArithmeticOverflow`.
package enum RatingError: Error, Equatable, CustomStringConvertible {
  case otherCurrency(PlanID, Currency, expected: Currency)
  case adjustmentCurrency(Currency, expected: Currency)
  case usageOutsidePeriod(UTCDay, BillingPeriod)
  case segmentsOverlap(UTCDay)
  case segmentOutsidePeriod(PlanID, BillingPeriod)

  package var description: String {
    switch self {
    case .otherCurrency(let plan, let currency, let expected):
      "plan \(plan) is in \(currency) and the bill in \(expected); assign a plan in \(expected)"
    case .adjustmentCurrency(let currency, let expected):
      "late usage of a month billed in \(currency) cannot be billed in \(expected); "
        + "bill it in \(currency)"
    case .usageOutsidePeriod(let day, let period):
      "usage of \(day) does not belong to the bill of \(period); rate its own month"
    case .segmentsOverlap(let day):
      "two plans are in force on \(day); a day belongs to one plan, correct the assignments"
    case .segmentOutsidePeriod(let plan, let period):
      "the days of plan \(plan) are not all in \(period), or are none; clip them to the month"
    }
  }
}
