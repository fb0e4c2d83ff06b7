import Domain

/// Writes requests as a web server logs them, and keeps the account that the meter must come to.
struct LoggedRequests {
  private var random: SeededRandom
  private var second: Int64 = 1_770_700_000
  /// Quantities by tenant and metric, in units.
  private(set) var account: [String: Int64] = [:]
  /// Requests that must give an event.
  private(set) var billable = 0

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// Some lines in either form, with requests that cost nothing and lines that are none.
  mutating func lines(_ count: Int) -> String { (0..<count).map { _ in line() }.joined() }

  private mutating func line() -> String {
    second += Int64(random.next(below: 3))
    let tenant = Trial.tenants[random.next(below: Trial.tenants.count)]
    let status = [200, 200, 204, 404, 500][random.next(below: 5)]
    let isQuery = random.next(below: 2) == 0
    let units = Int64(random.next(below: 40))
    switch random.next(below: 8) {
    case 0: return "this is no request\n"
    case 1...4:
      note(tenant, isQuery, status < 400 ? units : nil)
      let field = isQuery ? "query_credits" : "ingest_units"
      return #"{"time":"\#(Timestamp(seconds: second))","tenant":"\#(tenant)","method":"POST","#
        + #""uri":"/v1/\#(isQuery ? "query" : "ingest/items")?x=1","status":\#(status),"#
        + #""\#(field)":"\#(units)"}"# + "\n"
    default:
      note(tenant, isQuery, status < 400 ? 1 : nil)
      let target = isQuery ? "GET /v1/query" : "PUT /v1/ingest"
      return "192.0.2.7 - \(tenant) [\(moment)] \"\(target) HTTP/1.1\" \(status) 512 "
        + "\"-\" \"curl/8.5\"\n"
    }
  }

  private mutating func note(_ tenant: String, _ isQuery: Bool, _ units: Int64?) {
    guard let units else { return }
    account["\(tenant) \(isQuery ? "query_credit" : "ingest_unit")", default: 0] += units
    billable += 1
  }

  /// In a zone one hour east, as nginx writes it.
  private var moment: String {
    let local = Timestamp(seconds: second + 3600)
    return "\(local.day.description.suffix(2))/Feb/2026:\(local.clock) +0100"
  }
}
