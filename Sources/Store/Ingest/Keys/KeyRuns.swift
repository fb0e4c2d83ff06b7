internal import Domain
internal import GRDB

/// The stored keys: sorted runs in rows of SQLite, with what is kept of them in memory.
///
/// Runs never change once written; a merge writes a new one and deletes its sources in one
/// transaction. `load` notices when another process has done so.
struct KeyRuns {
  private(set) var runs: [KeyRun] = []
  /// By run id; read when a run is first asked.
  var filters: [Int64: KeyFilter] = [:]
  private var small: [Int64: [KeyEntry]] = [:]

  /// What the filters take when all are in memory: 16 bits a key.
  var filterBytes: Int { runs.reduce(0) { $0 + ($1.isSmall ? 0 : $1.entries * 2) } }

  /// Reads which runs there are, and forgets what has gone.
  mutating func load(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT id, admitted_from, admitted_to, entries, chunks FROM key_run ORDER BY id")
    runs = rows.map {
      KeyRun(
        id: $0[0], admittedFrom: $0[1], admittedTo: $0[2], entries: $0[3], chunks: $0[4])
    }
    let ids = Set(runs.map(\.id))
    filters = filters.filter { ids.contains($0.key) }
    small = small.filter { ids.contains($0.key) }
  }

  /// Finds the keys of a piece that are known.
  mutating func lookUp(_ db: Database, _ order: KeyOrder, into found: inout KeyFindings) throws {
    guard !runs.isEmpty else { return }
    let reader = try KeyReader(db)
    for run in runs {
      try warm(run, reader)
      if run.isSmall {
        search(small[run.id] ?? [], order.places, &found)
      } else if let filter = filters[run.id] {
        var next = 0
        while let passed = filter.first(of: order.places, from: next) {
          let place = order.places[passed]
          if found.isNew(place.index),
            let payload = try reader.payload(of: place.entry.key, in: run)
          {
            found.setKnown(place.index, payload: payload)
          }
          next = passed + 1
        }
      }
    }
  }

  /// The payload digest of one key.
  mutating func payload(of key: Digest128, _ db: Database) throws -> UInt64? {
    let reader = try KeyReader(db)
    for run in runs {
      try warm(run, reader)
      if run.isSmall {
        if let entry = Self.find(key, small[run.id] ?? []) { return entry.payload }
      } else if filters[run.id]?.mayContain(key) ?? true,
        let payload = try reader.payload(of: key, in: run)
      {
        return payload
      }
    }
    return nil
  }

  mutating func add(_ written: WrittenRun) {
    runs.append(written.run)
    filters[written.run.id] = written.filter
    if written.run.isSmall { small[written.run.id] = written.entries }
  }

  mutating func remove(_ gone: [KeyRun]) {
    let ids = Set(gone.map(\.id))
    runs.removeAll { ids.contains($0.id) }
    for id in ids {
      filters[id] = nil
      small[id] = nil
    }
  }

  private mutating func warm(_ run: KeyRun, _ reader: borrowing KeyReader) throws {
    if run.isSmall {
      if small[run.id] == nil { small[run.id] = try reader.entries(of: run) }
    } else if filters[run.id] == nil {
      filters[run.id] = try reader.filter(of: run)
    }
  }

  private func search(
    _ entries: [KeyEntry], _ places: [KeyOrder.Place], _ found: inout KeyFindings
  ) {
    guard places.count * 8 > entries.count else {
      for place in places where found.isNew(place.index) {
        if let entry = Self.find(place.entry.key, entries) {
          found.setKnown(place.index, payload: entry.payload)
        }
      }
      return
    }
    var next = 0
    for place in places {
      let key = place.entry.key
      while next < entries.count, entries[next].precedes(key) { next &+= 1 }
      guard next < entries.count else { return }
      if entries[next].has(key) {
        found.setKnown(place.index, payload: entries[next].payload)
      }
    }
  }

  private static func find(_ key: Digest128, _ entries: [KeyEntry]) -> KeyEntry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].precedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].has(key) ? entries[low] : nil
  }
}
