package import Domain

/// One line of a bill with what an export says of it beyond rating.
package struct InvoiceLine: Equatable, Sendable {
  package let rated: RatedLine
  /// `nil` for the base fee.
  package let meter: Meter?
  /// As people read the plan: `Pro`.
  package let planName: String
  /// Billed units of the meter that the line covers, also where it is priced by the package; `nil`
  /// for the base fee, and for corrections of packages, whose units rating does not keep.
  package let consumed: Rational?
  /// Where the line counts packages, what is in one.
  package let packageSize: Quantity?

  /// Which part of the bill it belongs to.
  package enum Part: String, Sendable {
    /// What the base fee covers, and the fee.
    case plan
    case overage
    case adjustment
  }

  package var part: Part {
    switch rated.kind {
    case .base, .included: .plan
    case .overage: .overage
    case .adjustment: .adjustment
    }
  }

  /// The unit of `rated.quantity`.
  package var unit: String {
    guard let meter else { return "Months" }
    // A package of one unit is that unit: FOCUS has no `1 Seats`.
    guard let packageSize, packageSize.micro != Quantity.perUnit else { return meter.billedUnit }
    let whole = packageSize.micro.quotientAndRemainder(dividingBy: Quantity.perUnit)
    return whole.remainder == 0 ? "\(whole.quotient) \(meter.billedUnit)" : "Packages"
  }
}

extension Meter {
  /// The unit in which a bill counts (FOCUS UnitFormat: capitalised nouns, GB = 10⁹ bytes).
  package var billedUnit: String {
    switch self {
    case .ingestUnit: "Ingest Units"
    case .storageGBMonth: "GB-Months"
    case .queryCredit: "Credits"
    case .seat: "Seats"
    }
  }
}
