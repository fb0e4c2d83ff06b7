import Domain
import GRDB

/// What usage is estimated to cost the platform, exactly, in 10⁻¹⁵ of the currency's unit.
struct UsageCost {
  private struct Rate {
    var nano: Int64
    var isPerMonth: Bool
  }

  private var rates: [Meter: Rate] = [:]

  init(_ db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT metric, nano, per FROM unit_cost") {
      guard let meter = Meter(rawValue: row[0]) else { continue }
      rates[meter] = Rate(nano: row[1], isPerMonth: row[2] as String == "month")
    }
  }

  /// Of a quantity as it is shown: millionths of a count, GB-hour, or seat over a day. A monthly
  /// price is divided by the parts of the month and rounded to 10⁻⁹, as `tenant_usage` has it.
  func femto(_ micro: Int128, _ meter: Meter, parts: Int64) -> Int128 {
    guard let rate = rates[meter] else { return 0 }
    let product = micro * Int128(rate.nano)
    guard rate.isPerMonth else { return product }
    let exact = product / Int128(parts)
    let half: Int128 = exact < 0 ? -500_000 : 500_000
    return (exact + half) / 1_000_000 * 1_000_000
  }

  /// Decimal text without padding.
  static func text(_ femto: Int128) -> String {
    let digits = String(femto.magnitude)
    let padded = String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
    var text = String(padded.dropLast(15)) + "." + padded.suffix(15)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return (femto < 0 ? "-" : "") + text
  }
}
