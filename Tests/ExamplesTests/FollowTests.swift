import Domain
import Foundation
import Store
import Testing
import Worker

@Suite(.tags(.endToEnd)) struct FollowTests {
  @Test(.timeLimit(.minutes(2)))
  func `a log reaches the buckets while it is written, rotated, and its meter dies`() async throws {
    let trial = try Trial()
    var requests = LoggedRequests(seed: 11)
    let (commits, told) = AsyncStream.makeStream(of: IngestSummary.self)
    let worker = Task {
      try await Worker(store: trial.store, clock: { Trial.now })
        .follow(spool: trial.folder + "/spool") { told.yield($0) }
    }
    var arrived = commits.makeAsyncIterator()
    var accepted: Int64 = 0
    for turn in 1...3 {
      let meter = try trial.start("access-log-meter", [trial.log, "--follow"])
      for part in 1...2 {
        try trial.append(requests.lines(50), to: trial.log)
        while accepted < requests.billable, let summary = await arrived.next() {
          accepted += summary.accepted
        }
        #expect(accepted == requests.billable)
        if part == 1 {
          try FileManager.default.moveItem(atPath: trial.log, toPath: "\(trial.log).\(turn)")
        }
      }
      // The last one ends as a service manager ends it, the others as the kernel does.
      kill(meter.processIdentifier, turn == 3 ? SIGTERM : SIGKILL)
      meter.waitUntilExit()
      #expect(meter.terminationReason == (turn == 3 ? .exit : .uncaughtSignal))
    }
    worker.cancel()
    _ = try await worker.value
    #expect(try trial.account() == requests.account.filter { $0.value > 0 })
    #expect(try trial.store.ingestTotals().deadLetters.isEmpty)
  }
}
