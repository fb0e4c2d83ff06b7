extension Effect {
  /// The number by which the answer names its question; `nil` if nobody waits for one.
  package var ticket: Ticket? {
    switch self {
    case .loadCatalog(_, let ticket), .countCatalog(_, let ticket), .loadProfile(_, let ticket),
      .loadSeries(_, _, days: _, let ticket), .loadTimeline(_, _, let ticket),
      .loadOperations(let ticket), .loadApprovals(let ticket), .loadAudit(_, let ticket),
      .loadEconomics(_, let ticket), .loadExports(let ticket), .loadPlans(_, let ticket),
      .loadIncidents(_, let ticket), .verifyAudit(let ticket), .loadProof(_, let ticket),
      .control(_, _, let ticket),
      .unlock(_, _, let ticket), .switchOperator(_, _, let ticket),
      .complete(_, prefix: _, let ticket), .findTenants(_, let ticket):
      ticket
    case .createExport, .cancelExport, .verifyExport, .copy, .judge, .recordRefusal, .saveViews,
      .resetDemo, .redraw, .suspend, .quit:
      nil
    }
  }
}
