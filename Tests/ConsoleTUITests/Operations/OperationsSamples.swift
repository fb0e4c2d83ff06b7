import Domain

@testable import ConsoleTUI

enum OperationsSamples {
  static let line = #"{"tenant_id":"tn_9f31","unit":"ingest_unit","quantity":"1,5","at":"2026"}"#

  static func letter(_ id: Int64, column: Int? = 53, bytes: [UInt8]? = nil) -> DeadLetter {
    DeadLetter(
      id: id, code: .invalidField, reason: "quantity \"1,5\" is not a decimal", column: column,
      file: "ingest-gateway.3.ndjson", offset: 88_121, bytes: bytes ?? Array(line.utf8),
      tenantID: TenantID("tn_9f31"), firstSeen: ProfileSamples.now.advanced(bySeconds: -id))
  }

  static func snapshot(files: Int = 3, batches: Int = 5, letters: Int = 2) -> OperationsSnapshot {
    var totals = IngestTotals()
    totals.files = Int64(files)
    totals.lines = 412_908
    totals.accepted = 401_906
    totals.duplicates = 11_000
    totals.deadLetters = [.invalidField: 2]
    totals.bytes = 96_400_112
    let now = ProfileSamples.now
    return OperationsSnapshot(
      files: (0..<files).map { index in
        FeedFile(
          name: "ingest-gateway.\(index).ndjson",
          state: index == 1 ? .unreadable : .following, bytesRead: 31_000_000,
          bytesTotal: 31_000_000 + Int64(index) * 1_400_000, lines: 137_000,
          lastReadAt: now.advanced(bySeconds: -2),
          trouble: index == 1 ? "permission denied" : "")
      },
      totals: totals,
      batches: (0..<batches).map { index in
        OperationsSnapshot.Batch(
          id: 8_812 - Int64(index), at: now.advanced(bySeconds: Int64(-3 * index)), lines: 4_115,
          accepted: 4_103, duplicates: 12, deadLetters: index == 2 ? 1 : 0)
      },
      deadLetters: (0..<letters).map { letter(Int64($0 + 1)) },
      openDeadLetters: letters,
      ratePerMinute: (0..<60).map { 4_000 + Int64($0 * 37 % 900) })
  }

  static func backfill(_ state: Backfill.State) -> Backfill {
    let days = UTCDay(year: 2026, month: 2, day: 1)..<UTCDay(year: 2026, month: 3, day: 1)
    let isOver = state != .rebuilding && state != .ready
    return Backfill(
      id: 3, days: days, tenant: nil, paths: [], state: state, askedBy: "ana",
      startedAt: ProfileSamples.now.advanced(bySeconds: -20),
      endedAt: isOver ? ProfileSamples.now : nil)
  }

  static func pane(_ snapshot: OperationsSnapshot = snapshot()) -> OperationsPane {
    var pane = OperationsPane()
    var tickets = TicketSource()
    let context = PaneCanvas(width: 78, height: 20).context()
    _ = pane.open(in: context, tickets: &tickets)
    _ = pane.receive(.operationsLoaded(snapshot, Ticket(1)), in: context, tickets: &tickets)
    return pane
  }
}
