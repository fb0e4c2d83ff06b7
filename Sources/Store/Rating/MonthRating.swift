package import Domain

/// Rates one month of all tenants in scope, in the order of their ids, several pages of tenants at
/// once. Memory holds a few pages, whatever the number of tenants.
package struct MonthRating: Sendable {
  private let tenants: ScopedStore
  private let period: BillingPeriod
  private let plans: [PlanID: Plan]

  /// Tenants a page: some ten milliseconds of work.
  private static let page = 256

  package init(tenants: ScopedStore, period: BillingPeriod, plans: [Plan]) {
    self.tenants = tenants
    self.period = period
    self.plans = Dictionary(plans.map { ($0.id, $0) }) { _, last in last }
  }

  /// Hands over each tenant's bill in order. One that cannot be rated does not end the run. Deleted
  /// tenants are among them: the days until then are still billed.
  ///
  /// - Parameter width: how many pages are rated at once.
  package func run(
    width: Int, each: (TenantBill) throws -> Void
  ) async throws {
    let ids = try tenants.billedIDs()
    let starts = Array(stride(from: 0, to: ids.count, by: Self.page))
    try await withThrowingTaskGroup(of: (index: Int, bills: [TenantBill]).self) { group in
      var next = 0
      func begin() {
        guard next < starts.count else { return }
        let (index, start) = (next, starts[next])
        let page = Array(ids[start..<min(start + Self.page, ids.count)])
        group.addTask { @concurrent in (index, try bills(of: page)) }
        next += 1
      }
      for _ in 0..<max(1, width) { begin() }
      var waiting: [Int: [TenantBill]] = [:]
      var due = 0
      while let done = try await group.next() {
        waiting[done.index] = done.bills
        // A page begins when one is handed over, so that a slow one holds back the others.
        while let bills = waiting.removeValue(forKey: due) {
          for bill in bills { try each(bill) }
          due += 1
          begin()
        }
      }
    }
  }

  private func bills(of ids: [TenantID]) throws -> [TenantBill] {
    let currency = tenants.store.install.currency
    return try tenants.billSources(of: ids, in: period).map { source in
      TenantBill(
        tenantID: source.tenant.id, partnerID: source.tenant.partnerID,
        watermark: source.watermark,
        outcome: Result {
          try Rating.rate(source.history(plans: plans, currency: currency).request(for: period))
        })
    }
  }
}
