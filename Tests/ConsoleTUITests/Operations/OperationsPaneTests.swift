import Domain
import Testing

@testable import ConsoleTUI

@Suite struct OperationsPaneTests {
  private func drawn(
    _ snapshot: OperationsSnapshot = OperationsSamples.snapshot(), width: Int, height: Int
  ) -> PaneCanvas {
    var canvas = PaneCanvas(width: width, height: height)
    OperationsSamples.pane(snapshot).draw(into: &canvas.frame, in: canvas.context())
    return canvas
  }

  @Test func `files, batches and dead letters share a small screen`() {
    #expect(
      drawn(width: 78, height: 18).texts == [
        " 412,908 lines = 401,906 accepted + 11,000 duplicates + 2 dead",
        " ▇▇▇▇▇██████████▇▇▇██████████▇▇▇▇██  4.38 k a minute  peak of the hour 4.88 k",
        " FILES                           STATE                   LAG     LINES   READ",
        "▸ingest-gateway.0.ndjson         ● following             0 B     137 k    2 s",
        " ingest-gateway.1.ndjson  perm…  ✕ unreadable     1.4 MB 4 %     137 k    2 s",
        " ingest-gateway.2.ndjson         ● following      2.8 MB 8 %     137 k    2 s",
        " BATCHES                              LINES    ACCEPTED  DUPLICATES      DEAD",
        " 12:03:11  8,812                      4,115       4,103          12         0",
        " 12:03:08  8,811                      4,115       4,103          12         0",
        " 12:03:05  8,810                      4,115       4,103          12         1",
        " 12:03:02  8,809                      4,115       4,103          12         0",
        " DEAD LETTERS",
        " 12:03:10  ✕ INVALID_FIELD       quantity \"1,5\" is not a decimal",
        " 12:03:09  ✕ INVALID_FIELD       quantity \"1,5\" is not a decimal",
        " ────────────────────────────────────────────────────────────────────────────",
        " INVALID_FIELD  ingest-gateway.3.ndjson@88121:53  tn_9f31",
        " …enant_id\":\"tn_9f31\",\"unit\":\"ingest_unit\",\"quantity\":\"1,5\",\"at\":\"2026\"}",
        "                                                   ^ here",
      ])
  }

  @Test func `empty lists say what would fill them`() {
    let texts = drawn(
      OperationsSamples.snapshot(files: 0, batches: 0, letters: 0), width: 78, height: 12
    ).texts
    #expect(texts[3] == " no metering files yet: append JSON lines to <spool>/<service>.ndjson")
    #expect(texts[6] == " no batch yet: the worker writes the first one")
    #expect(texts[9] == " none open: nothing waits to be retried or discarded")
  }

  @Test func `an operator of one partner sees dead letters alone, with their days`() {
    var canvas = PaneCanvas(width: 78, height: 19)
    var context = canvas.context(now: ProfileSamples.now.advanced(bySeconds: 86_400))
    context.session = Samples.session
    OperationsSamples.pane(OperationsSamples.snapshot(files: 0, batches: 0))
      .draw(into: &canvas.frame, in: context)
    #expect(
      Array(canvas.texts.prefix(11)) == [
        " dead letters of northwind",
        " files and batches hold events of all partners, and are not shown",
        " DEAD LETTERS",
        "▸22 Nov    ✕ INVALID_FIELD       quantity \"1,5\" is not a decimal",
        " 22 Nov    ✕ INVALID_FIELD       quantity \"1,5\" is not a decimal",
        " ────────────────────────────────────────────────────────────────────────────",
        " INVALID_FIELD  22 Nov 12:03:10 UTC  tn_9f31",
        " quantity \"1,5\" is not a decimal",
        " ingest-gateway.3.ndjson@88121:53",
        " …enant_id\":\"tn_9f31\",\"unit\":\"ingest_unit\",\"quantity\":\"1,5\",\"at\":\"2026\"}",
        "                                                   ^ here",
      ])
  }

  @Test func `lines that do not add up are an alarm`() {
    var snapshot = OperationsSamples.snapshot()
    snapshot.totals.accepted -= 1
    #expect(
      drawn(snapshot, width: 90, height: 10).texts[0]
        == " 412,908 lines ▲ is not 401,905 accepted + 11,000 duplicates + 2 dead")
  }

  /// The panel of a wide screen from its heading on.
  private func backfills(_ backfills: [Backfill]) -> [String] {
    var snapshot = OperationsSamples.snapshot()
    snapshot.backfills = backfills
    let texts = drawn(snapshot, width: 120, height: 24).texts.map { String($0.dropFirst(76)) }
    return texts.drop { !$0.contains("BACKFILLS") }.prefix { !$0.isEmpty }.map {
      String($0.drop { $0 == " " })
    }
  }

  @Test func `a running backfill shows how far it is`() {
    var running = OperationsSamples.backfill(.rebuilding)
    running.bytesTotal = 48_000_000
    running.bytesRead = 12_000_000
    #expect(
      backfills([running]) == [
        "BACKFILLS", "2026-02-01 to 02-28 rebuilding 0 days",
        "██████▊···················· 25 % of 48 MB",
      ])
    running.bytesRead = 48_000_000
    running.state = .ready
    running.differing = 31
    #expect(
      backfills([running]) == [
        "BACKFILLS", "2026-02-01 to 02-28 waits for the worker",
        "██████████████████████████ 100 % of 48 MB",
      ])
  }

  @Test func `a backfill that was refused says why`() {
    var refused = OperationsSamples.backfill(.refused)
    refused.reason = "not approved: 3 events of 2026-02-01 to 2026-03-01 are too late"
    #expect(
      backfills([refused, OperationsSamples.backfill(.applied)]) == [
        "BACKFILLS", "2026-02-01 to 02-28 ▲ refused 0 days",
        "not approved: 3 events of 2026-02-01 to …", "2026-02-01 to 02-28 ✓ in place 0 days",
      ])
  }

  @Test func `a refresh leaves the cursor on its batch`() {
    var pane = OperationsSamples.pane()
    var tickets = TicketSource()
    let context = PaneCanvas(width: 78, height: 18).context()
    pane.selection = .batch(8_811)
    _ = pane.open(in: context, tickets: &tickets)
    var later = OperationsSamples.snapshot()
    later.batches.insert(
      OperationsSnapshot.Batch(
        id: 8_813, at: ProfileSamples.now, lines: 1, accepted: 1, duplicates: 0, deadLetters: 0),
      at: 0)
    _ = pane.receive(.operationsLoaded(later, Ticket(1)), in: context, tickets: &tickets)
    #expect(pane.selection == .batch(8_811))
    later.batches.removeAll { $0.id == 8_811 }
    _ = pane.open(in: context, tickets: &tickets)
    _ = pane.receive(.operationsLoaded(later, Ticket(2)), in: context, tickets: &tickets)
    #expect(pane.selection == .batch(8_810))
  }

  @Test func `the cursor walks through all lists and leaps between them`() {
    var pane = OperationsSamples.pane()
    var tickets = TicketSource()
    let context = PaneCanvas(width: 78, height: 18).context()
    for _ in 0..<3 { _ = pane.perform(.down, in: context, tickets: &tickets) }
    #expect(pane.selection == .batch(8_812))
    _ = pane.perform(.nextTab, in: context, tickets: &tickets)
    #expect(pane.selection == .deadLetter(1))
    _ = pane.perform(.first, in: context, tickets: &tickets)
    #expect(pane.selection == .file(FeedFile.Key(name: "ingest-gateway.0.ndjson")))
  }

  @Test func `the cursor passes files of one name, and what is wrong with one is spelled out`() {
    var snapshot = OperationsSamples.snapshot()
    let long = "/var/spool/of/a/partner/with/a/long/name/and/more/of/it/a.ndjson"
    let trouble =
      "was truncated after 148 bytes were read; they stay counted, and what follows is "
      + "read from where it ended"
    snapshot.files = [1, 2, 3].map { number in
      FeedFile(
        id: number, name: number == 3 ? "b.ndjson" : long, state: .truncated, bytesRead: 1,
        bytesTotal: 1, lines: 1, lastReadAt: nil, trouble: number == 1 ? trouble : "")
    }
    var pane = OperationsSamples.pane(snapshot)
    var tickets = TicketSource()
    let texts = drawn(snapshot, width: 78, height: 18).texts
    #expect(texts.count { $0.contains("/and/more/of/it/a.ndjson") } == 3)
    #expect(
      texts.suffix(3) == [
        " " + long, " was truncated after 148 bytes were read; they stay counted, and what follows",
        " is read from where it ended",
      ])
    let context = PaneCanvas(width: 78, height: 18).context()
    for _ in 0..<2 { _ = pane.perform(.down, in: context, tickets: &tickets) }
    #expect(pane.selection == .file(FeedFile.Key(id: 3, name: "b.ndjson")))
  }

  @Test(arguments: UInt64(0)..<60)
  func `no snapshot leaves its rectangle or traps`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var snapshot = OperationsSamples.snapshot(
      files: Int(numbers.next() % 30), batches: Int(numbers.next() % 30),
      letters: Int(numbers.next() % 30))
    snapshot.totals.lines = numbers.extreme()
    snapshot.totals.accepted = numbers.extreme()
    snapshot.totals.duplicates = numbers.extreme()
    snapshot.totals.deadLetters = [.future: numbers.extreme(), .conflict: numbers.extreme()]
    snapshot.ratePerMinute = (0..<60).map { _ in numbers.extreme() }
    for index in snapshot.files.indices {
      snapshot.files[index].bytesRead = numbers.extreme()
      snapshot.files[index].bytesTotal = numbers.extreme()
      snapshot.files[index].key = FeedFile.Key(name: "\(index)株\u{1b}[2J")
    }
    let canvas = drawn(
      snapshot, width: Int(numbers.next() % 140), height: Int(numbers.next() % 50))
    let isWithin = canvas.isUntouchedOutside
    #expect(isWithin)
  }
}
