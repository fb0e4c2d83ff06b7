internal import Domain
internal import GRDB

/// Writes one run: entries in order, in as many calls as it takes.
struct KeyWriter: ~Copyable {
  private let run: KeyRun
  private let insert: RawStatement
  private(set) var filter: KeyFilter?
  private var chunk: Int64 = 0
  private var pending: [KeyEntry] = []

  init(_ db: Database, _ run: KeyRun) throws {
    self.run = run
    insert = try RawStatement(db, "INSERT INTO key_chunk (id, entries) VALUES (?1, ?2)")
    filter = run.isSmall ? nil : KeyFilter(keys: run.entries)
  }

  mutating func append(_ entries: [KeyEntry]) throws {
    var start = 0
    for index in entries.indices {
      let entry = entries[index]
      filter?.insert(high: entry.high, low: entry.low)
      let next = run.chunk(of: entry.high)
      guard next != chunk else { continue }
      try write(entries, start..<index)
      start = index
      chunk = next
    }
    // What belongs to the chunk that the next call may go on with.
    pending.append(contentsOf: entries[start...])
  }

  /// Writes the last row and the filter.
  mutating func finish(_ db: Database) throws {
    try write([], 0..<0)
    guard let filter else { return }
    let statement = try RawStatement(db, "INSERT INTO key_filter (id, blocks) VALUES (?1, ?2)")
    let segment = 2048
    for start in stride(from: 0, to: filter.blocks.count, by: segment) {
      let end = min(start + segment, filter.blocks.count)
      statement.bind(1, run.id << 16 | Int64(start / segment))
      // Blocks, like entries below, are plain words without padding.
      try unsafe statement.run(2, filter.blocks.span.extracting(start..<end).bytes)
    }
  }

  private mutating func write(_ entries: [KeyEntry], _ range: Range<Int>) throws {
    guard !(pending.isEmpty && range.isEmpty) else { return }
    insert.bind(1, run.rowID(chunk: chunk))
    if pending.isEmpty {
      try unsafe insert.run(2, entries.span.extracting(range).bytes)
    } else {
      pending.append(contentsOf: entries[range])
      try unsafe insert.run(2, pending.span.bytes)
      pending.removeAll(keepingCapacity: true)
    }
  }
}
