internal import Domain
internal import Metering

/// What an emitter's mutex guards: the open file, the buffer and the checkpoint.
///
/// Invariant: the file holds whole records, then the written part of `buffer`'s first record, if
/// the disk took only a part; `buffer` begins with the first byte that is not in the file.
struct EmitterState: Sendable {
  let settings: EmitterSettings
  let lock: SpoolFile
  var saved: Checkpoint
  var counters: EmitterCounters
  private let encoder: EventEncoder
  private var file: SpoolFile
  private var fileBytes: Int64
  private var buffer: [UInt8] = []
  private var buffered = 0
  private var unsynced = 0
  private var oldestUnsynced: Timestamp?
  private var nextSequence: Int64
  private var isTorn = false
  /// Whether bytes were written since the last sync.
  private var isDirty = false
  private var broken: EmitterError?
  private var trace: EmitterTrace?

  init(_ settings: EmitterSettings) throws(EmitterError) {
    self.settings = settings
    guard Identifier<Void>(settings.service).isWellFormed else {
      throw .invalid(
        field: "source_service", value: settings.service,
        remedy: "Use 1-128 of A-Z a-z 0-9 . _ : -")
    }
    encoder = EventEncoder(format: settings.format)
    counters = EmitterCounters(service: settings.service)
    let path = settings.currentPath
    do throws(SystemError) {
      try SpoolFolder.make(settings.spool)
      try SpoolFolder.make(settings.state)
      lock = try SpoolFile(path: settings.lockPath)
    } catch {
      throw .unwritable(path: settings.state, reason: error.text, waiting: 0)
    }
    guard lock.lock() else { throw .taken(lock: settings.lockPath) }
    saved = try Self.checkpoint(settings)
    nextSequence = saved.sequence
    do throws(SystemError) {
      file = try SpoolFile(path: path)
      let contents = try file.contents()
      let whole = TornTail.wholeLength(of: contents, format: settings.format)
      if whole < contents.count { try file.truncate(to: whole) }
      counters.noteTornBytes(contents.count - whole)
      fileBytes = Int64(whole)
    } catch {
      throw .unwritable(path: path, reason: error.text, waiting: 0)
    }
    trace = settings.traces.map { EmitterTrace(path: $0, service: settings.service) }
  }

  private static func checkpoint(_ settings: EmitterSettings) throws(EmitterError) -> Checkpoint {
    let path = settings.checkpointPath
    do throws(SystemError) {
      guard SpoolFolder.exists(path) else {
        // Saved before the first event: after a crash its number gives the same key.
        let first = Checkpoint(epoch: max(0, settings.clock().microseconds))
        try SpoolFolder.replace(path, with: Array(first.text.utf8))
        return first
      }
      let text = String(decoding: try SpoolFile(path: path).contents(), as: UTF8.self)
      if let found = Checkpoint(text: text) { return found }
    } catch {
      throw .damagedCheckpoint(path: path, problem: error.text)
    }
    throw .damagedCheckpoint(path: path, problem: "it is no checkpoint")
  }

  var isSyncDue: Bool {
    guard let oldestUnsynced else { return false }
    let age = settings.clock().microseconds - oldestUnsynced.microseconds
    return unsynced >= settings.syncRecords || age >= settings.syncInterval || age < 0
  }

  mutating func take(_ fact: UsageFact) throws(EmitterError) {
    let begin = trace == nil ? nil : settings.clock()
    let key = fact.key ?? "\(saved.epoch)-\(nextSequence)"
    var record: [UInt8] = []
    encoder.append(try fact.draft(service: settings.service, key: key), to: &record)
    if isSyncDue {
      try flush()
    } else if buffered > 0, buffer.count + record.count > settings.bufferBytes {
      try drain()
    }
    buffer += record
    buffered += 1
    unsynced += 1
    if oldestUnsynced == nil { oldestUnsynced = settings.clock() }
    if fact.key == nil { nextSequence += 1 }
    counters.countRecord()
    if let begin {
      trace?.emitted(fact, key: key, bytes: record.count, from: begin, to: settings.clock())
    }
  }

  mutating func flush() throws(EmitterError) {
    if let broken { throw broken }
    guard unsynced > 0 else { return }
    try drain()
    do throws(SystemError) { try syncFile() } catch {
      throw broken ?? .unsynced(path: file.path, reason: error.text)
    }
    unsynced = 0
    oldestUnsynced = nil
    settings.onStep(.didSync)
  }

  mutating func checkpoint(_ cursor: String) throws(EmitterError) {
    try flush()
    settings.onStep(.willCheckpoint)
    var next = saved
    next.cursor = cursor
    next.sequence = nextSequence
    do throws(SystemError) {
      try SpoolFolder.replace(settings.checkpointPath, with: Array(next.text.utf8))
    } catch {
      throw .unwritable(path: settings.checkpointPath, reason: error.text, waiting: 0)
    }
    saved = next
    settings.onStep(.didCheckpoint)
  }

  /// Hands the buffer to the file: one `write`, unless the disk takes less.
  private mutating func drain() throws(EmitterError) {
    if let broken { throw broken }
    guard !buffer.isEmpty else { return }
    do throws(SystemError) {
      if !isTorn { try prepareFile() }
      settings.onStep(.willWrite)
      while !buffer.isEmpty {
        let count = try file.append(buffer[...])
        isDirty = isDirty || count > 0
        buffer.removeFirst(count)
        fileBytes += Int64(count)
        counters.countBytes(count)
        isTorn = !buffer.isEmpty
      }
    } catch {
      throw broken ?? .unwritable(path: file.path, reason: error.text, waiting: buffered)
    }
    buffered = 0
    settings.onStep(.didWrite)
    if let lost = trace?.write(), lost > 0 { counters.noteLostSpans(lost) }
  }

  /// Begins a new file where the old one is large enough, or was taken away from under its name.
  private mutating func prepareFile() throws(SystemError) {
    let isInPlace = file.isInPlace
    guard !isInPlace || fileBytes >= settings.rotateBytes else { return }
    try syncFile()
    if isInPlace {
      var number = saved.file + 1
      while SpoolFolder.exists(settings.finishedPath(number)) { number += 1 }
      try SpoolFolder.rename(file.path, to: settings.finishedPath(number))
      saved.file = number
      counters.countRotation()
      settings.onStep(.didRotate)
    }
    try SpoolFolder.make(settings.spool)
    file = try SpoolFile(path: settings.currentPath)
    fileBytes = 0
  }

  private mutating func syncFile() throws(SystemError) {
    guard isDirty else { return }
    do throws(SystemError) { try file.sync() } catch {
      broken = .unsynced(path: file.path, reason: error.text)
      throw error
    }
    isDirty = false
    counters.countSync()
  }
}
