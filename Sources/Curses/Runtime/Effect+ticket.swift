import ConsoleTUI

extension Effect {
  /// The number of the read that this effect is; `nil` if it is none.
  var ticket: Ticket? {
    switch self {
    case .loadCatalog(_, let ticket), .countCatalog(_, let ticket), .loadProfile(_, let ticket),
      .loadSeries(_, _, days: _, let ticket), .loadTimeline(_, _, let ticket),
      .loadOperations(let ticket), .complete(_, prefix: _, let ticket),
      .findTenants(_, let ticket):
      ticket
    case .copy, .recordRefusal, .saveViews, .resetDemo, .redraw, .suspend, .quit: nil
    }
  }
}
