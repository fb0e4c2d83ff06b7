internal import Domain
internal import Metering
internal import Store

/// Reads lines that the store has not admitted yet, and says which of them a backfill would let
/// in: those of files that are named, and dead letters that came too late. Decides as admission
/// does, but writes nothing.
package struct IncomingLines {
  package struct Tally: Equatable, Sendable {
    /// Events of the range that are not known yet.
    package var new: Int64 = 0
    /// Those of them that only an approved backfill lets in.
    package var late: Int64 = 0
    package var known: Int64 = 0

    package init() {}
  }

  private let worker: Worker
  private let permit: LatePermit
  private let rules: IngestRules
  private(set) var tally = Tally()

  init(_ worker: Worker, _ backfill: Backfill) throws {
    self.worker = worker
    permit = LatePermit(days: backfill.days, tenant: backfill.tenant)
    rules = try worker.rules(permit: permit)
  }

  /// Hands over the events of a piece that would be admitted, with the names of their tenants;
  /// `take` says whether one fits into its day.
  mutating func judge(
    _ events: [UsageEvent], tenants: [TenantID], isKnown: (Digest128) -> Bool,
    take: (UsageEvent, TenantID) -> Bool
  ) throws {
    let wanted = events.filter { permit.covers($0, of: tenants[Int($0.tenant)]) }
    let admitted = try worker.store.admitted(wanted.map(\.key).filter { !isKnown($0) })
    for event in wanted {
      guard !isKnown(event.key), admitted[event.key] == nil else {
        tally.known += 1
        continue
      }
      let place = rules.place(event.timestamp)
      if case .refused = place { continue }
      guard take(event, tenants[Int(event.tenant)]) else { continue }
      if case .late = place { tally.late += 1 }
      tally.new += 1
    }
  }
}
