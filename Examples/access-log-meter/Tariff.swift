import Domain
import MeteringEmitter

/// Which requests cost what.
struct Tariff {
  /// Paths that begin so are queries, or bring items in.
  var query: String
  var ingest: String

  /// `nil` for a request that costs nothing: a failed one, or one of another kind.
  func fact(of record: AccessRecord, key: String) -> UsageFact? {
    guard (200..<400).contains(record.status) else { return nil }
    let one = Quantity(micro: Quantity.perUnit)
    if record.path.hasPrefix(query) {
      return fact(record, .queryCredit, record.queryCredits ?? one, key)
    }
    guard record.path.hasPrefix(ingest), ["POST", "PUT"].contains(record.method) else { return nil }
    return fact(record, .ingestUnit, record.ingestUnits ?? one, key)
  }

  private func fact(
    _ record: AccessRecord, _ meter: Meter, _ quantity: Quantity, _ key: String
  ) -> UsageFact {
    UsageFact(tenant: record.tenant, meter: meter, quantity: quantity, at: record.at, key: key)
  }
}
