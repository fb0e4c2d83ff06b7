import ConsoleTUI
import Domain
import Store

extension ConsoleServices {
  /// What the header says of the store, after a commit.
  func freshness() throws -> Freshness {
    var freshness = try ages()
    freshness.alarms = try alarms()
    return freshness
  }

  /// The same without a look for what is wrong, which takes longer.
  func ages() throws -> Freshness {
    let state = try tenants.freshness()
    return Freshness(
      lastIngestAt: state.lastIngestAt, openDeadLetters: state.openDeadLetters,
      pendingApprovals: try tenants.openRequests(), newestSequence: state.newestSequence,
      trouble: trouble.current,
      impersonation: try tenants.impersonation(of: desk.place.person.id, at: clock()))
  }

  /// What is wrong with the evidence. No tenant is named: it may be another partner's.
  private func alarms() throws -> [String] {
    let rows = try tenants.store.unattested(isQuick: true).count
    return [rows > 0 ? Self.unattested(rows) : nil, policies.trouble].compactMap { $0 }
  }

  private static func unattested(_ rows: Int64) -> String {
    "\(rows) rows rest on no signed record: the store was edited from outside; exports are "
      + "blocked. Run `switchboard audit verify`"
  }
}
