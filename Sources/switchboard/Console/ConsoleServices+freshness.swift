import ConsoleTUI
import Domain
import Store

extension ConsoleServices {
  /// What the header says of the store, after a commit.
  func freshness() throws -> Freshness {
    let state = try tenants.freshness()
    return Freshness(
      lastIngestAt: state.lastIngestAt, openDeadLetters: state.openDeadLetters,
      pendingApprovals: 0, newestSequence: state.newestSequence, trouble: trouble.current)
  }
}
