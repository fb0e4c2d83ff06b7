internal import Domain
internal import Logging
internal import Metering
internal import Store

/// Reads files from where they were left, and hands decoded pieces on. Lives on one thread.
final class FeedReader {
  private let digests: EventDigests
  let clock: @Sendable () -> Timestamp
  private let handoff: Handoff<FeedStep>
  private(set) var ledger: FileLedger
  private var batch = EventBatch()
  /// Files that could be read, by their number: one that is followed is looked at many times.
  private var seen: Set<Int64> = []
  /// Rotated files that nothing tells when their writers are done with them.
  var looks = SecondLooks()
  /// Whether what cannot be read yet is looked at again.
  var isFollowing = false
  var troubles = FileTroubles()
  let onTrouble: @Sendable (FileTrouble) -> Void
  let log = Logger(label: "worker")

  var filesSeen: Int { seen.count }

  /// Bytes of one piece: about 27,000 events.
  private static let chunk = 6 << 20

  init(
    digests: EventDigests, files: [IngestFile], handoff: Handoff<FeedStep>,
    clock: @escaping @Sendable () -> Timestamp,
    onTrouble: @escaping @Sendable (FileTrouble) -> Void
  ) {
    self.digests = digests
    self.handoff = handoff
    self.clock = clock
    self.onTrouble = onTrouble
    ledger = FileLedger(files)
  }

  /// Reads what is new in a file. A file that is closed will not grow: its last line needs no
  /// newline. False where the writer has gone.
  func read(path: String, isClosed: Bool) -> Bool {
    let found = OpenFile.facts(path: path)
    guard let there = found, there.isRegular else {
      looks.note(path, isDue: false)
      // What is gone from a folder is nobody's loss; what was named is expected to be read.
      if isClosed || found.map({ !$0.isFolder }) ?? false {
        tell(FileTrouble(file: path, text: OpenFile.objection(to: found)))
      }
      return true
    }
    do throws(FeedProblem) {
      let file = try OpenFile(path: path)
      let facts = try file.facts()
      let head = try file.read(at: 0, count: Int(min(FileHead.longest, facts.size)))
      if let done = done(facts, path, head) {
        seen.insert(done.id)
        return true
      }
      var record = identify(
        facts,
        FileMatch.Signs(path: path, size: facts.size, head: head, tail: try tail(of: file, facts)))
      record.name = path
      guard FeedName.isGzip(head: head) else {
        return try stream(
          PlainContents(file: file, size: facts.size), record,
          isClosed ? .closed : try end(of: record, file), isGzip: false)
      }
      guard let whole = try whole(file, facts, path) else { return true }
      return try stream(whole, record, .closed, isGzip: true)
    } catch {
      return report(error, path, there)
    }
  }

  /// Everything that is there has been handed over: commit it. False where the writer has gone.
  func caughtUp() -> Bool { handoff.put(.caughtUp) }

  /// Reads the files of backfills that wait, and has their days put in place.
  func putInPlace(_ backfills: [Backfill]) -> Bool {
    for backfill in backfills {
      guard handoff.put(.backfillBegins(backfill)) else { return false }
      for path in FeedFolder.expand(backfill.paths) {
        guard read(path: path.name, isClosed: true) else { return false }
      }
      guard handoff.put(.backfillEnds(backfill)) else { return false }
    }
    return true
  }

  /// The known file, if it was read to its end under this name and has not changed since. The
  /// system gives an inode away again: another file of the same name and size shows by how it
  /// begins.
  private func done(_ facts: OpenFile.Facts, _ path: String, _ head: [UInt8]) -> IngestFile? {
    guard let known = ledger.newest(device: facts.device, inode: facts.inode) else { return nil }
    let isSame =
      known.name == path && known.size == facts.size && known.state == .finished
      && FileHead(head) == FileHead(digest: known.head, length: known.headLength)
    return isSame ? known : nil
  }

  /// What stands before the place up to which the known file was read.
  private func tail(
    of file: borrowing OpenFile, _ facts: OpenFile.Facts
  ) throws(FeedProblem) -> [UInt8] {
    guard let known = ledger.newest(device: facts.device, inode: facts.inode),
      known.tailLength > 0, known.consumed <= facts.size
    else { return [] }
    return try file.read(at: known.consumed - known.tailLength, count: Int(known.tailLength))
  }

  private func identify(_ facts: OpenFile.Facts, _ signs: FileMatch.Signs) -> IngestFile {
    let known = ledger.newest(device: facts.device, inode: facts.inode)
    let match = FileMatch(known, signs)
    if let ended = match.ended(at: clock()) {
      tell(FileTrouble(file: signs.path, text: ended.trouble, wasRead: true))
      _ = hand(IngestPiece(file: ended, firstByte: ended.consumed))
    }
    var record = match.record ?? newFile(signs.path, facts)
    if match.record == nil { record.consumed = match.start }
    record.isRenamed = record.isRenamed || isRenamed(record, to: signs.path, facts)
    let whole = FileHead(signs.head)
    (record.head, record.headLength) = (whole.digest, whole.length)
    record.size = facts.size
    record.state = .following
    record.trouble = ""
    record.readAt = clock()
    return record
  }

  private func stream(
    _ contents: some FeedContents, _ start: IngestFile, _ end: FileEnd, isGzip: Bool
  ) throws(FeedProblem) -> Bool {
    var contents = contents
    var record = start
    var decoder = try decoder(of: &contents, &record, isGzip: isGzip)
    do throws(FeedProblem) {
      while true {
        let chunk = try contents.chunk(at: record.consumed, limit: Self.chunk)
        let firstByte = record.consumed
        let isLast = end.ends(chunk, decoder.decoder, digests)
        let used = decoder.decode(chunk, isClosed: isLast, into: &batch)
        record.consumed = decoder.decoder.offset
        if !isGzip, used > 0 {
          let tail = FileHead(Array(chunk.bytes[max(0, used - Int(FileHead.longest))..<used]))
          (record.tail, record.tailLength) = (tail.digest, tail.length)
        }
        record.skip = decoder.decoder.skip.rawValue
        record.lines += Int64(batch.lines)
        let isCut = batch.rejections.count >= BatchDecoder.mostRejections
        let isAtEnd = chunk.reachesEnd && !isCut || used == 0
        if isAtEnd && end == .closed { record.state = .finished }
        guard handPiece(record, firstByte, chunk.bytes) else { return false }
        if isAtEnd {
          seen.insert(record.id)
          troubles.noteRead(record.name)
          looks.note(record.name, isDue: end == .lingering && record.consumed < record.size)
          return true
        }
      }
    } catch {
      tell(FileTrouble(file: record.name, text: error.text))
      record.state = .unreadable
      record.trouble = error.text
      return hand(IngestPiece(file: record, firstByte: record.consumed))
    }
  }

  /// At the place where the file is read on.
  private func decoder(
    of contents: inout some FeedContents, _ file: inout IngestFile, isGzip: Bool
  ) throws(FeedProblem) -> HalvingDecoder {
    let form = try contents.form(file.name, isGzip: isGzip, digests: digests)
    if !form.discord.isEmpty {
      file.trouble = form.discord
      tell(FileTrouble(file: file.name, text: form.discord, wasRead: true))
    }
    if form.format != .protobuf, !isGzip { try passNewline(&file, &contents) }
    let decoder = BatchDecoder(
      format: form.format, digests: digests, offset: file.consumed,
      skip: PendingSkip(rawValue: file.skip))
    return HalvingDecoder(decoder, digests: digests)
  }

  private func handPiece(_ file: IngestFile, _ firstByte: Int64, _ bytes: [UInt8]) -> Bool {
    guard !isKnown(file) || batch.lines > 0 else { return !handoff.isClosed }
    let letters = batch.rejections.map { letter($0, file, firstByte, bytes) }
    let piece = IngestPiece(
      file: file, firstByte: firstByte, lines: batch.lines, bytes: batch.bytes,
      events: batch.events, tenants: batch.tenants, letters: letters, contents: bytes,
      contentsStart: firstByte)
    batch.clear()
    return hand(piece)
  }

  /// Whether nothing is new but that it was looked at.
  private func isKnown(_ file: IngestFile) -> Bool {
    guard var known = ledger.newest(device: file.device, inode: file.inode) else { return false }
    known.readAt = file.readAt
    return known == file
  }

  private func letter(
    _ rejection: Rejection, _ file: IngestFile, _ start: Int64, _ bytes: [UInt8]
  ) -> DeadLetter {
    let first = Int(rejection.offset - start)
    let end = min(bytes.count, first + min(rejection.length, BatchDecoder.longestLine))
    return DeadLetter(
      code: rejection.code, reason: rejection.reason, column: rejection.column, file: file.name,
      offset: rejection.offset, bytes: Array(bytes[first..<end]),
      tenantID: rejection.tenant.map { batch.tenants[Int($0)] }, firstSeen: clock())
  }

  func nextFileID() -> Int64 { ledger.nextID() }

  func hand(_ piece: IngestPiece) -> Bool {
    ledger.update(piece.file)
    return handoff.put(.piece(piece))
  }
}
