import Domain
import FoundationEssentials
import MeteringEmitter
import Testing

@Suite struct FaultTests {
  @Test func `a spool that takes nothing is told, and loses nothing once it is mended`() throws {
    let trial = try TrialSpool()
    var settings = trial.settings()
    settings.bufferBytes = 1000
    let emitter = try Emitter(settings)
    let path = trial.spool + "/gateway.ndjson"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
    var taken: [String] = []
    for number in 0..<20 {
      let key = "k-\(number)"
      if let refusal = emitter.refusal(of: .fact(1, key: key)) {
        #expect(refusal == .full(path, waiting: taken.count))
      } else {
        taken.append(key)
      }
    }
    #expect((1..<20).contains(taken.count))
    #expect(throws: EmitterError.self) { try emitter.checkpoint("all") }
    #expect(emitter.cursor == "")
    try FileManager.default.removeItem(atPath: path)
    try emitter.checkpoint("all")
    #expect(try trial.keys() == taken)
    #expect(emitter.cursor == "all")
  }

  @Test func `a checkpoint that cannot be saved is not taken for one`() throws {
    let trial = try TrialSpool()
    let emitter = try Emitter(trial.settings())
    try emitter.checkpoint("before")
    try FileManager.default.removeItem(atPath: trial.folder + "/state")
    try emitter.emit(.fact(1, key: "k-1"))
    #expect(throws: EmitterError.self) { try emitter.checkpoint("after") }
    #expect(emitter.cursor == "before")
    try FileManager.default.createDirectory(
      atPath: trial.folder + "/state", withIntermediateDirectories: true)
    try emitter.checkpoint("after")
    #expect(emitter.cursor == "after")
    #expect(try trial.keys() == ["k-1"])
  }

  @Test func `a spool that was taken away is made again`() throws {
    let trial = try TrialSpool()
    let emitter = try Emitter(trial.settings())
    try emitter.emit(.fact(1, key: "k-1"))
    try emitter.flush()
    try FileManager.default.removeItem(atPath: trial.spool)
    try emitter.emit(.fact(1, key: "k-2"))
    try emitter.flush()
    #expect(try trial.keys() == ["k-2"])
  }

  @Test func `each event leaves a span, and the same event is in the same trace`() throws {
    let trial = try TrialSpool()
    var settings = trial.settings()
    settings.traces = trial.folder + "/traces.jsonl"
    let emitter = try Emitter(settings)
    for key in ["k-1", "k-2", "k-1"] { try emitter.emit(.fact(1, key: key)) }
    try emitter.flush()
    let written = try Data(contentsOf: URL(filePath: trial.folder + "/traces.jsonl"))
    let spans = try JSONDecoder().decode(Traces.self, from: written).spans
    #expect(spans.count == 3)
    #expect(Set(spans.map(\.traceId)).count == 2)
    #expect(Set(spans.map(\.spanId)).count == 3)
    #expect(spans.allSatisfy { $0.traceId.count == 32 && $0.spanId.count == 16 })
    #expect(spans[0].startTimeUnixNano == "1770724800000000000")
  }

  private struct Traces: Decodable {
    struct Resource: Decodable { var scopeSpans: [Scope] }
    struct Scope: Decodable { var spans: [Span] }
    struct Span: Decodable {
      var traceId: String
      var spanId: String
      var startTimeUnixNano: String
    }

    var resourceSpans: [Resource]

    var spans: [Span] { resourceSpans.flatMap(\.scopeSpans).flatMap(\.spans) }
  }
}

extension Emitter {
  /// Why the event was not taken; `nil` if it was.
  fileprivate func refusal(of fact: UsageFact) -> EmitterError? {
    do {
      try emit(fact)
      return nil
    } catch {
      return error
    }
  }
}

extension EmitterError {
  fileprivate static func full(_ path: String, waiting: Int) -> EmitterError {
    .unwritable(path: path, reason: "No space left on device", waiting: waiting)
  }
}
