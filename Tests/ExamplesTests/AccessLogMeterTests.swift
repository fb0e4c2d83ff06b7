import Domain
import Foundation
import Metering
import Store
import Testing

@Suite(.tags(.endToEnd)) struct AccessLogMeterTests {
  @Test(arguments: UInt64(1)...10)
  func `every request counts once, however often the meter is killed`(seed: UInt64) async throws {
    let trial = try Trial()
    var random = SeededRandom(seed: seed)
    var requests = LoggedRequests(seed: seed)
    let format = MeteringFormat.allCases[Int(seed) % MeteringFormat.allCases.count]
    let arguments = [trial.log, "--format", format.rawValue]
    var kept = ""
    var kills = 0
    for turn in 1...6 {
      try trial.append(kept + requests.lines(20 + random.next(below: 120)), to: trial.log)
      kept = ""
      if random.next(below: 3) == 0 {
        // A line that the server has not finished writing.
        let line = requests.lines(1)
        let cut = line.index(line.startIndex, offsetBy: random.next(below: line.count))
        try trial.append(String(line[..<cut]), to: trial.log)
        kept = String(line[cut...])
      }
      let killAt = 1 + random.next(below: 9)
      if try !trial.run("access-log-meter", arguments, killAt: killAt) { kills += 1 }
      if random.next(below: 2) == 0 { try await trial.ingest() }
      if kept.isEmpty, random.next(below: 2) == 0 {
        try FileManager.default.moveItem(atPath: trial.log, toPath: "\(trial.log).\(turn)")
      }
    }
    #expect(kills > 0)
    try trial.append(kept + requests.lines(1), to: trial.log)
    #expect(try trial.run("access-log-meter", arguments))
    try await trial.ingest()
    let totals = try trial.store.ingestTotals()
    #expect(totals.accepted == Int64(requests.billable))
    #expect(totals.deadLetters.isEmpty)
    #expect(totals.isConserved)
    #expect(try trial.account() == requests.account.filter { $0.value > 0 })
  }

  @Test func `a disk that is full ends the meter, and it goes on when there is space`()
    async throws
  {
    let trial = try Trial()
    var requests = LoggedRequests(seed: 7)
    try trial.append(requests.lines(400), to: trial.log)
    #expect(try !trial.run("access-log-meter", [trial.log], fileBlocks: 4))
    try await trial.ingest()
    #expect(try trial.run("access-log-meter", [trial.log]))
    try await trial.ingest()
    #expect(try trial.store.ingestTotals().accepted == Int64(requests.billable))
    #expect(try trial.store.ingestTotals().deadLetters.isEmpty)
    #expect(try trial.account() == requests.account.filter { $0.value > 0 })
  }
}
