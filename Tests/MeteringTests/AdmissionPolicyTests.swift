import Domain
import Testing

@testable import Metering

struct AdmissionPolicyTests {
  private func at(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

  private func verdict(
    _ event: String, now: String, periods: [BillingPeriod: PeriodState] = [:],
    allowsTooLate: Bool = false
  ) throws -> AdmissionVerdict {
    var policy = AdmissionPolicy(
      now: try at(now), periods: periods, allowsTooLate: allowsTooLate)
    return policy.verdict(for: try at(event))
  }

  private let january = BillingPeriod(year: 2026, month: 1)
  private let february = BillingPeriod(year: 2026, month: 2)
  private let march = BillingPeriod(year: 2026, month: 3)

  @Test func `an event may be five minutes ahead of the clock and no more`() throws {
    #expect(try verdict("2026-02-10T00:05:00Z", now: "2026-02-10T00:00:00Z") == .apply(february))
    let late = try verdict("2026-02-10T00:05:00.000001Z", now: "2026-02-10T00:00:00Z")
    guard case .refuse(.future, let reason) = late else {
      Issue.record("\(late)")
      return
    }
    #expect(reason.contains("(2026-02-10T00:00:00Z)"))
  }

  @Test func `a period is open until 72 hours after its end`() throws {
    #expect(try verdict("2026-01-31T23:59:59Z", now: "2026-02-03T23:59:59Z") == .apply(january))
    #expect(
      try verdict("2026-01-31T23:59:59Z", now: "2026-02-04T00:00:00Z")
        == .adjust(of: january, into: february))
  }

  @Test func `a stored row counts more than the clock`() throws {
    #expect(
      try verdict("2026-01-15T00:00:00Z", now: "2026-02-20T00:00:00Z", periods: [january: .open])
        == .apply(january))
    #expect(
      try verdict(
        "2026-01-15T00:00:00Z", now: "2026-02-01T01:00:00Z",
        periods: [january: .closed, february: .closed])
        == .adjust(of: january, into: march))
  }

  @Test func `after 35 days only an approved backfill gets in`() throws {
    let event = "2026-01-15T00:00:00Z"
    #expect(
      try verdict(event, now: "2026-03-07T23:59:59Z") == .adjust(of: january, into: march))
    let late = try verdict(event, now: "2026-03-08T00:00:00Z")
    guard case .refuse(.tooLate, let reason) = late else {
      Issue.record("\(late)")
      return
    }
    #expect(reason.contains("2026-01"))
    #expect(
      try verdict(event, now: "2026-03-08T00:00:00Z", allowsTooLate: true)
        == .adjust(of: january, into: march))
  }

  @Test func `a remembered month does not leak into its neighbours`() throws {
    var policy = AdmissionPolicy(now: try at("2026-02-04T00:00:00Z"), periods: [:])
    for _ in 0..<2 {
      #expect(policy.verdict(for: try at("2026-02-01T00:00:00Z")) == .apply(february))
      #expect(
        policy.verdict(for: try at("2026-01-31T23:59:59.999999Z"))
          == .adjust(of: january, into: february))
    }
  }
}
