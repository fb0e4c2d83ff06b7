import Domain
import MeterService
import Metering
import MeteringEmitter

/// Reads what is new in a log and in the logs that it was rotated to, and emits it.
///
/// A log is known by its first request, not by its name: a rotated one goes on where it was left.
/// The key of an event is the log and the line's offset in it, so a line that is read again after
/// a crash is dropped by the worker.
struct LogReader {
  let log: String
  let emitter: Emitter
  let tariff: Tariff
  private(set) var lines = 0
  private(set) var rejected = 0
  private var told: Set<String> = []
  private var formerlyPresent: Set<String> = []

  /// Lines between two checkpoints: at most so many are read again after a crash.
  private static let linesACheckpoint = 5000

  init(log: String, emitter: Emitter, tariff: Tariff) {
    self.log = log
    self.emitter = emitter
    self.tariff = tariff
  }

  mutating func round() throws {
    var cursor = LogCursor(text: emitter.cursor)
    var present: Set<String> = []
    for path in LogFiles.family(of: log) {
      guard let file = try LogFile(path: path), let id = try file.identity() else { continue }
      present.insert(id)
      try read(file, id, &cursor)
    }
    // One that is renamed while its folder is listed may be missed once; it is not forgotten.
    cursor.keep(present.union(formerlyPresent))
    formerlyPresent = present
    if cursor.text != emitter.cursor { try emitter.checkpoint(cursor.text) }
    try emitter.flushIfDue()
  }

  private mutating func read(_ file: LogFile, _ id: String, _ cursor: inout LogCursor) throws {
    var sinceCheckpoint = 0
    if try file.size() < cursor.offset(of: id), told.insert(id).inserted {
      Message.write("access-log-meter: \(file.path) was cut; what was read stays counted")
    }
    while true {
      let start = cursor.offset(of: id)
      let chunk = try file.chunk(at: start)
      guard let end = chunk.lastIndex(of: UInt8(ascii: "\n")) else {
        guard chunk.count == LogFile.longestChunk else { return }
        reject(file, start)
        cursor.advance(id, to: start + Int64(chunk.count))
        continue
      }
      var first = 0
      while first <= end {
        let newline = chunk[first...].firstIndex(of: UInt8(ascii: "\n")) ?? end
        try emit(chunk[first..<newline], file, id, start + Int64(first))
        first = newline + 1
        cursor.advance(id, to: start + Int64(first))
        sinceCheckpoint += 1
        if sinceCheckpoint == Self.linesACheckpoint {
          try emitter.checkpoint(cursor.text)
          sinceCheckpoint = 0
        }
      }
    }
  }

  private mutating func emit(
    _ line: ArraySlice<UInt8>, _ file: LogFile, _ id: String, _ offset: Int64
  ) throws {
    lines += 1
    guard let record = AccessRecord(line: line) else { return reject(file, offset) }
    guard let fact = tariff.fact(of: record, key: "\(id)-\(offset)") else { return }
    do { try emitter.emit(fact) } catch {
      guard case .invalid = error else { throw error }
      Message.write("access-log-meter: \(file.path) at byte \(offset): \(error)")
      rejected += 1
    }
  }

  private mutating func reject(_ file: LogFile, _ offset: Int64) {
    rejected += 1
    Message.write("access-log-meter: \(file.path) at byte \(offset) is no request; it is left out")
  }
}
