import Domain
import MeteringEmitter
import Testing

@testable import access_log_meter

@Suite struct AccessRecordTests {
  private func record(_ line: String) -> AccessRecord? { AccessRecord(line: Array(line.utf8)[...]) }

  @Test func `both forms of a request say the same`() {
    let combined = record(
      #"::1 - acme [10/Feb/2026:13:00:00 +0100] "GET /v1/query?q=a%22 HTTP/2.0" 204 5 "-" "x \" y""#
    )
    let json = record(
      #"{"time":"2026-02-10T12:00:00+00:00","tenant":"acme","method":"GET","#
        + #""uri":"/v1/query?q=1","status":"204","query_credits":"-","ingest_units":""}"#)
    #expect(combined != nil)
    #expect(combined == json)
    #expect(combined?.path == "/v1/query")
  }

  @Test(arguments: [
    "", "{", "no request",
    #"::1 - - [10/Feb/2026:13:00:00 +0100] "GET / HTTP/2.0" 200 5 "-" "-""#,
    #"::1 - acme [31/Feb/2026:13:00:00 +0100] "GET / HTTP/2.0" 200 5 "-" "-""#,
    #"::1 - acme [10/Feb/2026:13:00:00 +0100] "" 400 0 "-" "-""#,
    #"{"time":"yesterday","tenant":"acme","method":"GET","uri":"/","status":200}"#,
    #"{"time":"2026-02-10T12:00:00Z","tenant":"-","method":"GET","uri":"/","status":200}"#,
    #"{"time":"2026-02-10T12:00:00Z","tenant":"a","method":"GET","uri":"/","status":200,"#
      + #""query_credits":1.5}"#,
    #"{"time":"2026-02-10T12:00:00Z","tenant":"a","method":"GET","uri":"/","status":200,"#
      + #""query_credits":"-3"}"#,
  ])
  func `a line without tenant, time or whole amounts is no request`(line: String) {
    #expect(record(line) == nil)
  }

  @Test func `only what succeeded costs, by the path and what the service states`() throws {
    let tariff = Tariff(query: "/v1/query", ingest: "/v1/ingest")
    func cost(_ method: String, _ target: String, _ status: Int) -> String? {
      let request = AccessRecord(
        tenant: TenantID("a"), at: Timestamp(seconds: 0), method: method, target: target,
        status: status)
      return tariff.fact(of: request, key: "k").map { "\($0.meter.rawValue) \($0.quantity)" }
    }
    #expect(cost("GET", "/v1/query?x", 200) == "query_credit 1")
    #expect(cost("PUT", "/v1/ingest", 204) == "ingest_unit 1")
    #expect(cost("GET", "/v1/ingest", 200) == nil)
    #expect(cost("POST", "/v1/ingest", 500) == nil)
    #expect(cost("GET", "/", 200) == nil)
  }
}
