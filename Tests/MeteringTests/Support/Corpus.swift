import Domain

@testable import Metering

/// Lines to start from: what the generator writes, and what people write.
enum Corpus {
  static let now = Timestamp(seconds: 1_770_000_000)

  static func generated(_ format: MeteringFormat, count: Int, seed: UInt64 = 7) -> [[UInt8]] {
    var settings = GeneratorSettings(
      service: "gateway", meters: Meter.allCases, tenants: GeneratorSettings.tenants(count: 9),
      seed: seed, format: format)
    settings.late = 100_000
    settings.invalid = 100_000
    var generator = EventGenerator(settings)
    return (0..<count).map { generator.next(at: now.advanced(bySeconds: Int64($0))).bytes }
  }

  static let handwritten: [[UInt8]] = [
    Sample.line([("unit", #""seat""#), ("quantity", "7"), ("kind", #""gauge""#)]),
    #"""
     { "timestamp" : "2026-02-01t00:00:00.5+01:00" , "quantity" : -1.5 , "kind":"correction",\#
    "corrects":"k\u00e9\ud83d\ude00","unit":"query_credit","tenant_id":"A:b.c-d_e",\#
    "source_service":"s","idempotency_key":"é😀" }
    """#,
    #"""
    {"tenant\u005fid":"\u0061cme","unit":"storage_gb_month","basis":"gb_hour","quantity":"0.5",\#
    "source_service":"s","idempotency_key":"a\/b\"c","timestamp":"2026-02-28T23:59:59Z",\#
    "attributes":{"x":"\n","y":""},"more":{"deep":[1,2,{"a":[true,false,null,-1.5e+3]}]}}
    """#,
    #"""
    {"data":{"unit":"ingest_unit","quantity":"3","kind":"void","corrects":"q"},\#
    "specversion":"1.0","type":"io.switchboard.usage.v1","source":"https://x/y/gate","id":"1",\#
    "subject":"t","time":"2026-02-03T04:05:06Z"}
    """#,
    Sample.line("more", "1").split(separator: "more").joined(separator: "tenant_id"),
  ].map { Array($0.utf8) }
}
