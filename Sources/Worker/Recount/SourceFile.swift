internal import Domain
internal import Metering

/// A file that was taken in, open to be read again from its beginning on.
struct SourceFile {
  private var contents: any FeedContents
  private var decoder: BatchDecoder
  private let format: MeteringFormat
  private let digests: EventDigests
  private var batch = EventBatch()

  private static let chunk = 4 << 20

  /// `path` is where its contents stand now.
  init(_ path: String, digests: EventDigests) throws(FeedProblem) {
    let opened = try OpenFile(path: path)
    let facts = try opened.facts()
    let head = try opened.read(at: 0, count: Int(min(FileHead.longest, facts.size)))
    let isGzip = FeedName.isGzip(head: head)
    contents =
      isGzip
      ? try GzipContents(file: opened, size: facts.size)
      : PlainContents(file: opened, size: facts.size)
    format = try contents.form(path, isGzip: isGzip, digests: digests).format
    self.digests = digests
    decoder = BatchDecoder(format: format, digests: digests)
  }

  /// Decodes the lines of a range that one batch took in.
  mutating func read(
    _ range: Range<Int64>, visit: (UsageEvent, TenantID) -> Void
  ) throws(FeedProblem) {
    if decoder.offset != range.lowerBound {
      decoder = BatchDecoder(format: format, digests: digests, offset: range.lowerBound)
    }
    while decoder.offset < range.upperBound {
      let limit = Int(min(Int64(Self.chunk), range.upperBound - decoder.offset))
      let bytes = Array(try contents.chunk(at: decoder.offset, limit: limit).bytes.prefix(limit))
      guard !bytes.isEmpty else {
        throw FeedProblem(text: "ends at byte \(decoder.offset); it was longer when it was read")
      }
      let isLast = decoder.offset + Int64(bytes.count) == range.upperBound
      let used = decoder.decode(bytes.span, isClosed: isLast, into: &batch)
      for event in batch.events { visit(event, batch.tenants[Int(event.tenant)]) }
      batch.clear()
      guard used > 0 else { return }
    }
  }
}
