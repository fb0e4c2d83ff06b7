import ConsoleTUI
import Domain
import Store

extension ConsoleServices {
  /// What the header says of the store, after a commit.
  func freshness() throws -> Freshness {
    let state = try tenants.freshness()
    return Freshness(
      lastIngestAt: state.lastIngestAt, openDeadLetters: state.openDeadLetters,
      pendingApprovals: try tenants.openRequests(), newestSequence: state.newestSequence,
      trouble: try troubles())
  }

  /// What the banner says, the gravest first; `nil` while all is well.
  private func troubles() throws -> String? {
    let all = [try tampering(), policies.trouble, trouble.current].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }

  /// The banner names no tenant: it may be another partner's.
  private func tampering() throws -> String? {
    let rows = try tenants.store.unattested(isQuick: true).count
    guard rows > 0 else { return nil }
    return "\(rows) rows rest on no signed record: the store was edited from outside; exports are "
      + "blocked. Run `switchboard audit verify`"
  }
}
