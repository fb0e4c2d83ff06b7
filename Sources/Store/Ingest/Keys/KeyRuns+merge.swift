internal import Domain
internal import GRDB

extension KeyRuns {
  /// Writes a batch's keys as a run.
  mutating func write(_ entries: [KeyEntry], admittedAt: Timestamp, _ db: Database) throws {
    guard !entries.isEmpty else { return }
    let run = KeyRun(id: try Self.nextID(db), admittedAt: admittedAt, entries: entries.count)
    var writer = try KeyWriter(db, run)
    try writer.append(entries)
    try writer.finish(db)
    try run.insert(db)
    add(WrittenRun(run: run, filter: writer.filter, entries: entries))
  }

  /// The same of a large batch, part by part.
  mutating func write(_ keys: PendingKeys, admittedAt: Timestamp, _ db: Database) throws {
    guard keys.count > KeyRun.smallEntries else {
      return try write(keys.sorted, admittedAt: admittedAt, db)
    }
    let run = KeyRun(id: try Self.nextID(db), admittedAt: admittedAt, entries: keys.count)
    var writer = try KeyWriter(db, run)
    try keys.forEachPart(of: 0..<PendingKeys.tableCount) { try writer.append($0) }
    try writer.finish(db)
    try run.insert(db)
    add(WrittenRun(run: run, filter: writer.filter, entries: []))
  }

  /// The runs that are due to become one: the first full class of one span of admission.
  var dueForMerge: [KeyRun]? {
    let open = runs.filter { $0.sizeClass < KeyRun.lastClass }
    let groups = Dictionary(grouping: open) {
      [$0.admittedFrom.flooredQuotient(KeyRun.span), Int64($0.sizeClass)]
    }
    let due = groups.filter { $0.value.count >= KeyRun.fanIn(sizeClass: Int($0.key[1])) }
    let first = due.min { $0.key.lexicographicallyPrecedes($1.key) }
    return first?.value
  }

  /// Makes one run of several. Works through slices of the key space, so that its memory does not
  /// grow with the runs.
  mutating func merge(_ sources: [KeyRun], _ db: Database) throws {
    let total = sources.reduce(0) { $0 + $1.entries }
    let run = KeyRun(
      id: try Self.nextID(db), admittedFrom: sources.map(\.admittedFrom).min() ?? 0,
      admittedTo: sources.map(\.admittedTo).max() ?? 0, entries: total,
      chunks: KeyRun.chunks(entries: total))
    var writer = try KeyWriter(db, run)
    let kept = try copy(sources, total, to: &writer, db)
    try writer.finish(db)
    try run.insert(db)
    for source in sources { try Self.delete(source, db) }
    remove(sources)
    add(WrittenRun(run: run, filter: writer.filter, entries: run.isSmall ? kept : []))
  }

  /// Deletes the runs whose newest key was admitted before a moment.
  mutating func drop(admittedBefore limit: Timestamp, _ db: Database) throws {
    let old = runs.filter { $0.admittedTo < limit.microseconds }
    for run in old { try Self.delete(run, db) }
    remove(old)
  }

  private func copy(
    _ sources: [KeyRun], _ total: Int, to writer: inout KeyWriter, _ db: Database
  ) throws -> [KeyEntry] {
    let reader = try KeyReader(db)
    let slices = UInt64(max(1, total / 65_536))
    let width = UInt64.max / slices
    var cursors = sources.map(KeyCursor.init)
    var last: [KeyEntry] = []
    for slice in 0..<slices {
      let end = slice == slices - 1 ? UInt64.max : (slice + 1) * width
      var parts: [[KeyEntry]] = []
      for index in cursors.indices {
        parts.append(try cursors[index].take(through: end, reader))
      }
      last = KeyCursor.merged(parts)
      try writer.append(last)
    }
    return last
  }

  static func nextID(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "UPDATE key_sequence SET last = last + 1 RETURNING last") ?? 1
  }

  private static func delete(_ run: KeyRun, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM key_chunk WHERE id BETWEEN ? AND ?",
      arguments: [run.rowID(chunk: 0), run.rowID(chunk: Int64(run.chunks - 1))])
    try db.execute(
      sql: "DELETE FROM key_filter WHERE id BETWEEN ? AND ?",
      arguments: [run.id << 16, run.id << 16 | 65_535])
    try db.execute(sql: "DELETE FROM key_run WHERE id = ?", arguments: [run.id])
  }
}
