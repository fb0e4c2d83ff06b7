import Domain

@testable import ConsoleTUI

extension FakeStore {
  /// Answers what the panes ask: every tenant has the same figures, and all share a morning.
  func detail(_ effect: Effect) -> Event? {
    switch effect {
    case .loadProfile(let id, let ticket):
      rows.first { $0.id == id }.map { .profileLoaded(ProfileSamples.profile($0), ticket) }
    case .judge(_, let ticket): .judged(refusals, ticket)
    case .loadSeries(_, let meter, _, let ticket):
      .seriesLoaded(GraphSamples.month(meter), ticket)
    case .loadTimeline(let request, let place, let ticket):
      .timelineLoaded(Self.morning(of: request.filter.tenantID).page(request), place, ticket)
    case .loadOperations(let ticket):
      // The stage's operator is of one partner, and is not shown what is of all.
      .operationsLoaded(OperationsSamples.snapshot(files: 0, batches: 0), ticket)
    case .loadEconomics(let ask, let ticket):
      EconomicsSamples.snapshot(ask).map { .economicsLoaded($0, ticket) }
    case .loadExports(let ticket): .exportsLoaded(exports, ticket)
    case .loadPlans(_, let ticket): .plansLoaded(PlansSamples.snapshot, ticket)
    default: control(effect)
    }
  }

  private static func morning(of tenant: TenantID?) -> TimelineShelf {
    var shelf = TimelineShelf()
    for var entry in TimelineSamples.morning {
      entry.tenantID = tenant ?? TenantID("tn_1002")
      shelf.append(entry)
    }
    return shelf
  }
}
