import Domain
import Store

/// Which plans a tenant may be imported on.
struct PlanOffer {
  private let records: [PlanRecord]
  private let billed: Currency

  init(of store: Store) throws {
    records = try store.plans()
    billed = store.install.currency
  }

  /// Why a tenant cannot begin on a plan on that day, and what to do; `nil` where it can.
  func refusal(of plan: String, on day: UTCDay) throws -> (problem: String, remedy: String)? {
    let versions = records.filter { $0.plan == plan }
    guard let first = versions.map(\.effective).min() else {
      let known = Set(records.map(\.plan)).sorted().joined(separator: ", ")
      return (
        "is \(plan.shown), which is not published",
        known.isEmpty
          ? "Publish it first: `switchboard plan publish FILE`"
          : "Write one of \(known), or publish it first: `switchboard plan publish FILE`"
      )
    }
    let newest = versions.filter { $0.effective <= day }.max { $0.version < $1.version }
    guard let newest else {
      return (
        "is \(plan), of which no version is effective on \(day)",
        "The first is from \(first): write plan_from \(first) or later"
      )
    }
    let currency = try PublishedPlans.plan(newest).currency
    guard currency != billed else { return nil }
    return (
      "is \(plan), which is in \(currency) where this store bills in \(billed)",
      "Publish a plan in \(billed) and name that"
    )
  }
}
