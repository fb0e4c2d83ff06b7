internal import Metering
internal import Store

/// What the worker has not read of a file yet, read without a trace in the store.
struct UnreadFile {
  private var contents: any FeedContents
  private var decoder: BatchDecoder

  /// `known` are the files that the store has read.
  init(_ path: String, known: FileLedger, digests: EventDigests) throws(FeedProblem) {
    let file = try OpenFile(path: path)
    let facts = try file.facts()
    let head = try file.read(at: 0, count: Int(min(FileHead.longest, facts.size)))
    let newest = known.newest(device: facts.device, inode: facts.inode)
    var signs = FileMatch.Signs(path: path, size: facts.size, head: head)
    if let newest, newest.tailLength > 0, newest.consumed <= facts.size {
      signs.tail = try file.read(
        at: newest.consumed - newest.tailLength, count: Int(newest.tailLength))
    }
    let start = FileMatch(newest, signs).record
    let isGzip = FeedName.isGzip(head: head)
    contents =
      isGzip
      ? try GzipContents.whole(file, size: facts.size)
      : PlainContents(file: file, size: facts.size)
    decoder = BatchDecoder(
      format: try contents.form(path, isGzip: isGzip, digests: digests).format, digests: digests,
      offset: start?.consumed ?? 0, skip: PendingSkip(rawValue: start?.skip ?? 0))
  }

  /// Decodes the next piece; false after the last.
  mutating func next(into batch: inout EventBatch) throws(FeedProblem) -> Bool {
    let chunk = try contents.chunk(at: decoder.offset, limit: 8 << 20)
    guard !chunk.bytes.isEmpty else { return false }
    let used = decoder.decode(chunk.bytes.span, isClosed: chunk.reachesEnd, into: &batch)
    return used > 0
  }
}
