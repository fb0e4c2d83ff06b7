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
    let (state, now) = (try tenants.freshness(), clock())
    return Freshness(
      lastIngestAt: state.lastIngestAt, openDeadLetters: state.openDeadLetters,
      openDeadlines: try tenants.openDeadlines(at: now), newestSequence: state.newestSequence,
      trouble: trouble.current,
      impersonation: try tenants.impersonation(of: desk.place.person.id, at: now))
  }

  /// What is wrong with policies and evidence, a line each; what refuses everything comes first. No
  /// tenant is named: it may be another partner's.
  private func alarms() throws -> [String] {
    let rows = try ground.rows()
    return [policies.trouble, rows > 0 ? Self.unattested(rows) : nil].compactMap { $0 }
  }

  private static func unattested(_ rows: Int64) -> String {
    "\(rows == 1 ? "1 row rests" : "\(rows) rows rest") on no signed record: the store was edited "
      + "from outside; exports that need them are blocked. Run `switchboard audit verify`"
  }
}
