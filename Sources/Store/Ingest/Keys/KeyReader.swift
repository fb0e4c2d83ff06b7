internal import Domain
internal import GRDB

/// Reads rows of runs within one access to the database.
struct KeyReader: ~Copyable {
  private let chunk: RawStatement
  private let range: RawStatement
  private let blocks: RawStatement

  init(_ db: Database) throws {
    // All or none: a noncopyable value is not taken apart when a later part fails.
    let chunk = try RawStatement(db, "SELECT entries FROM key_chunk WHERE id = ?1")
    let range = try RawStatement(
      db, "SELECT entries FROM key_chunk WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
    let blocks = try RawStatement(
      db,
      "SELECT blocks FROM key_filter WHERE id BETWEEN ?1 << 16 AND ?1 << 16 | 65535 ORDER BY id")
    self.chunk = chunk
    self.range = range
    self.blocks = blocks
  }

  func payload(of key: Digest128, in run: KeyRun) throws -> UInt64? {
    chunk.bind(1, run.rowID(chunk: run.chunk(of: key.high)))
    defer { chunk.reset() }
    guard try chunk.step() else { return nil }
    return chunk.withBytes(0) { KeyEntry.find(key, in: $0) }
  }

  func entries(of run: KeyRun) throws -> [KeyEntry] {
    var all: [KeyEntry] = []
    all.reserveCapacity(run.entries)
    try append(chunks: 0...Int64(run.chunks - 1), of: run, to: &all)
    return all
  }

  func append(
    chunks: ClosedRange<Int64>, of run: KeyRun, to entries: inout [KeyEntry]
  ) throws {
    range.bind(1, run.rowID(chunk: chunks.lowerBound))
    range.bind(2, run.rowID(chunk: chunks.upperBound))
    defer { range.reset() }
    while try range.step() {
      range.withBytes(0) { KeyEntry.append($0, to: &entries) }
    }
  }

  func filter(of run: KeyRun) throws -> KeyFilter {
    blocks.bind(1, run.id)
    defer { blocks.reset() }
    var filter = KeyFilter(reading: run.entries)
    while try blocks.step() { blocks.withBytes(0) { filter.append($0) } }
    guard filter.isWhole(keys: run.entries) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT,
        message: "the filter of key run \(run.id) has \(filter.byteCount) bytes; restore a backup")
    }
    return filter
  }
}
