/// What is metered. The raw value is the `unit` of an event and the `metric` of a bucket.
package enum Meter: String, CaseIterable, Sendable {
  /// Summed counts of items taken in.
  case ingestUnit = "ingest_unit"
  /// Stored gigabytes over time; buckets hold GB-hours.
  case storageGBMonth = "storage_gb_month"
  /// Summed counts of query credits.
  case queryCredit = "query_credit"
  /// The level of seats; buckets hold the peak.
  case seat

  /// The word shown in narrow places.
  package var shortName: String {
    switch self {
    case .ingestUnit: "ingest"
    case .storageGBMonth: "storage"
    case .queryCredit: "credits"
    case .seat: "seats"
    }
  }
}
