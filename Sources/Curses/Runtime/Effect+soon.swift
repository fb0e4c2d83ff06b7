import ConsoleTUI

extension Effect {
  /// Whether it reads a few rows, so that its answer belongs into the frame of the key that has
  /// asked for it.
  var isSoonAnswered: Bool {
    switch self {
    case .loadCatalog, .loadProfile, .loadSeries, .loadTimeline: true
    default: false
    }
  }
}
