package import Domain
import Metering

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

  /// How that service writes: between them they use every form.
  var format: MeteringFormat {
    switch meter {
    case .ingestUnit, .seat: .ndjson
    case .queryCredit: .cloudevents
    case .storageGBMonth: .protobuf
    }
  }

  var draft: EventDraft {
    EventDraft(
      tenant: tenant.rawValue, meter: meter, quantity: quantity, service: service,
      idempotencyKey: key, timestamp: timestamp, kind: isGauge ? "gauge" : nil)
  }
}
