package import Domain

/// One event of the feed before it is written down in some format.
package struct FeedEvent: Equatable, Sendable {
  package var tenant: TenantID
  package var meter: Meter
  package var quantity: Quantity
  package var timestamp: Timestamp
  package var key: String

  /// Stored gigabytes and held seats are levels; the rest are amounts.
  package var isGauge: Bool { meter == .storageGBMonth || meter == .seat }

  /// The service that meters this; each writes files of its own.
  package var service: String {
    switch meter {
    case .ingestUnit: "ingest-gateway"
    case .queryCredit: "query-router"
    case .storageGBMonth: "storage-meter"
    case .seat: "seat-directory"
    }
  }

  /// A line of NDJSON. No value in it needs an escape: ids, numbers and times only.
  var line: String {
    """
    {"schema_version":1,"tenant_id":"\(tenant)","unit":"\(meter.rawValue)",\
    "quantity":"\(quantity)","source_service":"\(service)","idempotency_key":"\(key)",\
    "timestamp":"\(timestamp)","kind":"\(isGauge ? "gauge" : "usage")"}
    """
  }

  /// A CloudEvents 1.0 line (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md).
  var cloudEvent: String {
    """
    {"specversion":"1.0","id":"\(key)","source":"/demo/\(service)","subject":"\(tenant)",\
    "type":"io.switchboard.usage.v1","time":"\(timestamp)","data":{"unit":"\(meter.rawValue)",\
    "quantity":"\(quantity)","kind":"\(isGauge ? "gauge" : "usage")"}}
    """
  }
}
