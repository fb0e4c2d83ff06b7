import Domain
import FoundationEssentials
import Metering
import MeteringEmitter
import Testing

@Suite struct EmitterTests {
  @Test func `what was taken stands in the file after a flush, and not before`() throws {
    let trial = try TrialSpool()
    let emitter = try Emitter(trial.settings())
    try emitter.emit(.fact(1_500_000, key: "k-1"))
    #expect(try trial.lines().isEmpty)
    try emitter.flush()
    #expect(
      try trial.lines() == [
        #"{"schema_version":1,"tenant_id":"acme","unit":"ingest_unit","quantity":"1.5","#
          + #""source_service":"gateway","idempotency_key":"k-1","#
          + #""timestamp":"2026-02-10T12:00:00Z"}"#
      ])
  }

  @Test func `after a crash the same facts get the same numbers`() throws {
    let trial = try TrialSpool()
    do {
      let emitter = try Emitter(trial.settings())
      try emitter.emit(.fact(1))
      try emitter.checkpoint("one")
      try emitter.emit(.fact(2))
      try emitter.emit(.fact(3))
      try emitter.flush()
    }
    let emitter = try Emitter(trial.settings())
    #expect(emitter.cursor == "one")
    try emitter.emit(.fact(2))
    try emitter.emit(.fact(3))
    try emitter.emit(.fact(4))
    try emitter.flush()
    let keys = try trial.keys()
    #expect(keys.count == 6)
    #expect(Set(keys).count == 4)
    #expect(keys[1...2] == keys[3...4])
  }

  @Test func `a crash before the first checkpoint keeps the numbers too`() throws {
    let trial = try TrialSpool()
    for second in Int64(0)..<3 {
      var settings = trial.settings()
      settings.clock = { Timestamp(seconds: 1_770_724_800 + second) }
      let emitter = try Emitter(settings)
      try emitter.emit(.fact(7))
      try emitter.flush()
    }
    #expect(try Set(trial.keys()).count == 1)
  }

  @Test func `a second emitter of the name is turned away`() throws {
    let trial = try TrialSpool()
    let first = try Emitter(trial.settings())
    #expect(throws: EmitterError.taken(lock: trial.folder + "/state/gateway.lock")) {
      _ = try Emitter(trial.settings())
    }
    try first.emit(.fact(1))
  }

  @Test func `a full file gets a number, and its successor the name`() throws {
    let trial = try TrialSpool()
    var settings = trial.settings()
    settings.rotateBytes = 300
    let emitter = try Emitter(settings)
    for number in 0..<9 {
      try emitter.emit(.fact(1, key: "k-\(number)"))
      try emitter.flush()
    }
    #expect(
      try trial.files() == [
        "gateway.000001.ndjson", "gateway.000002.ndjson", "gateway.000003.ndjson",
        "gateway.000004.ndjson", "gateway.ndjson",
      ])
    #expect(try trial.keys() == (0..<9).map { "k-\($0)" })
    #expect(emitter.counters.rotations == 4)
  }

  @Test(arguments: MeteringFormat.allCases)
  func `a torn last record is taken away before the next is appended`(
    format: MeteringFormat
  ) throws {
    let trial = try TrialSpool()
    let name = "gateway" + format.suffix
    do {
      let emitter = try Emitter(trial.settings(format))
      try emitter.emit(.fact(1, key: "k-1"))
      try emitter.flush()
    }
    let whole = try trial.bytes(name)
    for length in 1..<whole.count {
      try FileManager.default.removeItem(atPath: trial.spool + "/" + name)
      try trial.append(whole + whole.prefix(length), to: name)
      let emitter = try Emitter(trial.settings(format))
      #expect(emitter.counters.tornBytes == length)
      try emitter.emit(.fact(1, key: "k-1"))
      try emitter.flush()
      #expect(try trial.bytes(name) == whole + whole)
    }
  }

  @Test func `a checkpoint that is none is refused, not begun anew`() throws {
    let trial = try TrialSpool()
    do { try Emitter(trial.settings()).checkpoint("here") }
    let path = trial.folder + "/state/gateway.checkpoint"
    try Data("nonsense".utf8).write(to: URL(filePath: path))
    #expect(
      throws: EmitterError.damagedCheckpoint(path: path, problem: "it is no checkpoint")
    ) { _ = try Emitter(trial.settings()) }
  }

  @Test func `what every worker would refuse is refused at once`() throws {
    let trial = try TrialSpool()
    let emitter = try Emitter(trial.settings())
    var wrong = [UsageFact](repeating: .fact(1), count: 5)
    wrong[0].tenant = TenantID("no such name")
    wrong[1].key = ""
    wrong[2].quantity = Quantity(micro: -1)
    wrong[3].kind = .void
    wrong[4].corrects = "k"
    for fact in wrong { #expect(throws: EmitterError.self) { try emitter.emit(fact) } }
    try emitter.flush()
    #expect(try trial.lines().isEmpty)
    #expect(emitter.counters.failures == 5)
  }
}
