import Domain
import Synchronization
import Testing

@testable import Seeding

struct DemoFeedRunnerTests {
  /// A spool in memory whose clock goes on with every look at it.
  private final class MemorySpool: Sendable {
    struct State {
      var files: [String: Int] = [:]
      var seconds: Int64 = 0
      var pauses = 0
      var isReading = true
    }

    let state: Mutex<State>

    init(files: [String: Int] = [:], isReading: Bool = true) {
      state = Mutex(State(files: files, isReading: isReading))
    }

    func spool(start: Timestamp, mostPauses: Int = .max) -> FeedSpool {
      FeedSpool(
        now: {
          self.state.withLock { state in
            state.seconds += 1
            return start.advanced(bySeconds: state.seconds)
          }
        },
        pause: { _ in
          let pauses = self.state.withLock { state in
            state.pauses += 1
            return state.pauses
          }
          if pauses >= mostPauses { throw CancellationError() }
        },
        append: { file, bytes in self.state.withLock { $0.files[file, default: 0] += bytes.count }
        },
        files: { self.state.withLock { $0.files.map { (name: $0.key, bytes: $0.value) } } },
        isRead: { _, _ in self.state.withLock { $0.isReading } },
        remove: { file in self.state.withLock { _ = $0.files.removeValue(forKey: file) } })
    }
  }

  private let start = Timestamp(rfc3339: "2026-11-22T12:02:58Z") ?? Timestamp(seconds: 0)

  private func feed() throws -> DemoFeed {
    DemoFeed(description: try SeedFiles.described(), seed: 1, startedAt: start)
  }

  @Test func `a long run leaves a handful of files behind`() throws {
    let memory = MemorySpool()
    var runner = DemoFeedRunner(feed: try feed(), spool: memory.spool(start: start))
    for _ in 0..<5_000 { try runner.step() }
    #expect(memory.state.withLock { $0.files.count } <= 8)
  }

  @Test func `files of an earlier run go, files of others stay`() throws {
    let memory = MemorySpool(files: ["seat-directory.demo-x.9.ndjson": 5, "mine.ndjson": 5])
    var runner = DemoFeedRunner(feed: try feed(), spool: memory.spool(start: start))
    try runner.step()
    let left = memory.state.withLock {
      $0.files.keys.filter { $0.contains("mine") || $0.contains("x.9") }
    }
    #expect(left == ["mine.ndjson"])
  }

  @Test func `without a reader the feed waits instead of filling the disk`() throws {
    let memory = MemorySpool(isReading: false)
    let full = ["a.demo-x.1.ndjson": DemoFeedRunner.mostUnread]
    memory.state.withLock { $0.files = full }
    var runner = DemoFeedRunner(feed: try feed(), spool: memory.spool(start: start))
    for _ in 0..<300 { try runner.step() }
    #expect(memory.state.withLock { $0.files } == full)
    memory.state.withLock { $0.isReading = true }
    for _ in 0..<20 { try runner.step() }
    #expect(memory.state.withLock { $0.files.values.reduce(0, +) } > 0)
    #expect(memory.state.withLock { $0.files["a.demo-x.1.ndjson"] } == nil)
  }

  @Test func `cancelling ends the run without an error`() async throws {
    let memory = MemorySpool()
    var runner = DemoFeedRunner(
      feed: try feed(), spool: memory.spool(start: start, mostPauses: 3))
    try await runner.run()
    #expect(memory.state.withLock { $0.pauses } == 3)
  }
}
