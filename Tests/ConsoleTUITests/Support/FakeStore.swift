import Domain

@testable import ConsoleTUI

/// Answers effects from a list of tenants in memory, in the list's order.
struct FakeStore {
  var rows: [CatalogRow] = (0..<412).map(Samples.row)
  /// What the policy refuses on every tenant.
  var refusals: [String: String] = [:]
  var approvals = ApprovalsSamples.snapshot
  var exports = ExportsSnapshot(lastPeriod: BillingPeriod(year: 2026, month: 10))

  /// What the store would post back; `nil` for effects without an answer.
  func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .loadCatalog(let request, let ticket): .catalogLoaded(window(request), ticket)
    case .countCatalog(let query, let ticket):
      .catalogCounted(CatalogCounts(matching: matching(query).count, total: 20_113), ticket)
    case .findTenants(let text, let ticket):
      .tenantsFound(rows.filter { $0.name.contains(text) }, ticket)
    case .complete(.plan, let prefix, let ticket):
      .completed(["enterprise", "internal", "pro"].filter { $0.hasPrefix(prefix) }, ticket)
    case .complete(_, _, let ticket): .completed([], ticket)
    default: detail(effect)
    }
  }

  private func matching(_ query: CatalogQuery) -> [CatalogRow] {
    let found = rows.filter { row in
      query.filter.terms.allSatisfy { term in
        switch term.condition {
        case .word(let word): row.name.contains(word) != term.isNegated
        case .text(.plan, let plans):
          plans.contains { plan in
            plan.hasSuffix("*") ? row.plan.hasPrefix(plan.dropLast()) : plan == row.plan
          } != term.isNegated
        default: true
        }
      }
    }
    return query.sort.descending ? found : found.reversed()
  }

  private func window(_ request: CatalogRequest) -> CatalogWindow {
    let all = matching(request.query)
    let start: Int
    switch request.anchor {
    case .first: start = 0
    case .last: start = all.count - request.limit
    case .after(let row): start = (all.firstIndex { $0.id == row.id } ?? -1) + 1
    case .before(let row):
      let end = all.firstIndex { $0.id == row.id } ?? 0
      return slice(all, max(0, end - request.limit), end)
    case .around(let row, let before): start = (all.firstIndex { $0.id == row.id } ?? 0) - before
    case .tenant(let id, let before): start = (all.firstIndex { $0.id == id } ?? 0) - before
    case .exactly(let ids):
      let kept = ids.compactMap { id in all.first { $0.id == id } }
      return CatalogWindow(rows: kept, hasEarlier: false, hasLater: false)
    }
    let first = max(0, start)
    return slice(all, first, first + request.limit)
  }

  private func slice(_ all: [CatalogRow], _ start: Int, _ end: Int) -> CatalogWindow {
    let end = min(end, all.count)
    return CatalogWindow(
      rows: start < end ? Array(all[start..<end]) : [], hasEarlier: start > 0,
      hasLater: end < all.count)
  }
}
