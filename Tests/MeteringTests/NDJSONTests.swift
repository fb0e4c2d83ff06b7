import Domain
import Testing

@testable import Metering

struct NDJSONTests {
  @Test func `a line becomes an event`() throws {
    let line = #"""
      {"schema_version":1,"tenant_id":"acme-1","unit":"ingest_unit","quantity":"12.5",\#
      "source_service":"gateway","idempotency_key":"k-1","timestamp":"2026-02-01T13:00:00.25Z",\#
      "kind":"usage","attributes":{"region":"eu"}}
      """#
    let batch = decode(line)
    #expect(batch.rejections == [])
    let event = try #require(batch.events.first)
    #expect(batch.tenants == [TenantID("acme-1")])
    #expect(event.quantity == Quantity(micro: 12_500_000))
    #expect(event.timestamp == Timestamp(rfc3339: "2026-02-01T13:00:00.25Z"))
    #expect(event.meter == .ingestUnit)
    #expect(
      event.key
        == testDigests.event(tenant: "acme-1", source: "gateway", idempotencyKey: "k-1"))
    #expect(event.length == Int32(line.utf8.count))
  }
}
