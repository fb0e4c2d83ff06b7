internal import Domain
internal import Metering
internal import Store

/// Reads the lines behind the store again, batch after batch in the order in which they were
/// taken in, and hands over those that were not refused. Duplicates are among them.
///
/// A line that a retry admitted comes with the batch of the retry.
struct SourceScan {
  private struct Place: Hashable {
    let file: Int64
    let offset: Int64
  }

  private let sources: RecountSources
  private let digests: EventDigests
  /// Every refused line, and the batch that admitted it after all.
  private var letters: [Place: Int64?] = [:]
  /// Lines of letters that wait for the batch of their retry.
  private var held: [Int64: [SourceEvent]] = [:]
  private var readers: [Int64: SourceFile] = [:]
  private(set) var missing: [MissingSource] = []

  private var copies: SourceCopies

  /// `substitutes` are files that perhaps are copies of those that are gone.
  init(_ sources: RecountSources, digests: EventDigests, substitutes: [String] = []) {
    self.sources = sources
    copies = SourceCopies(substitutes)
    self.digests = digests
    for letter in sources.letters {
      letters[Place(file: letter.file, offset: letter.offset)] = .some(letter.admittedIn)
    }
  }

  /// `progress` is told the bytes read so far and in all; it may throw to end the scan.
  mutating func run(
    progress: (Int64, Int64) throws -> Void, visit: (SourceEvent) -> Void
  ) throws {
    let total = sources.ranges.reduce(Int64(0)) { $0 + Int64($1.bytes.count) }
    var done: Int64 = 0
    var retried = Set(letters.values.compactMap { $0 })
    for range in sources.ranges {
      for batch in retried.filter({ $0 < range.batch }).sorted() { release(batch, &retried, visit) }
      try progress(done, total)
      read(range, visit)
      done += Int64(range.bytes.count)
    }
    for batch in retried.sorted() { release(batch, &retried, visit) }
    try progress(done, total)
  }

  private mutating func release(
    _ batch: Int64, _ retried: inout Set<Int64>, _ visit: (SourceEvent) -> Void
  ) {
    retried.remove(batch)
    for event in held.removeValue(forKey: batch) ?? [] { visit(event) }
  }

  private mutating func read(_ range: RecountSources.Range, _ visit: (SourceEvent) -> Void) {
    guard let file = sources.files[range.file] else { return }
    do throws(FeedProblem) {
      var reader = try reader(of: file)
      try reader.read(range.bytes) { event, tenant in
        let found = SourceEvent(
          event: event, tenantID: tenant, batch: range.batch, file: range.file)
        take(found, visit)
      }
      if range.bytes.upperBound < file.consumed { readers[range.file] = reader }
    } catch {
      missing.append(MissingSource(file: file.name, bytes: range.bytes, reason: error.text))
    }
  }

  private mutating func reader(of file: IngestFile) throws(FeedProblem) -> SourceFile {
    if let open = readers.removeValue(forKey: file.id) { return open }
    return try SourceFile(copies.path(of: file), digests: digests)
  }

  private mutating func take(_ found: SourceEvent, _ visit: (SourceEvent) -> Void) {
    let place = Place(file: found.file, offset: found.event.offset)
    guard let letter = letters[place] else { return visit(found) }
    guard let batch = letter else { return }
    var event = found
    event.batch = batch
    held[batch, default: []].append(event)
  }
}
