internal import Domain
internal import Metering
internal import Store

/// A file that was taken in, open to be read again from its beginning on.
struct SourceFile {
  private var contents: any FeedContents
  private var decoder: BatchDecoder
  private let format: MeteringFormat
  private let digests: EventDigests
  private var batch = EventBatch()

  private static let chunk = 4 << 20

  /// Throws where it is gone, or another file has its name.
  init(
    _ file: IngestFile, digests: EventDigests, substitutes: [String] = []
  ) throws(FeedProblem) {
    guard let path = Self.path(of: file) ?? substitutes.first(where: { Self.isSame(file, $0) })
    else {
      throw FeedProblem(text: "is not there any more; put it back to check what it held")
    }
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

  /// Its path now: by its name, or by its inode in the same folder where it was renamed. A file
  /// with other first bytes is another file.
  private static func path(of file: IngestFile) -> String? {
    if isSame(file, file.name) { return file.name }
    let folder = file.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let others = FeedFolder.files(in: folder.joined(separator: "/") + "/") ?? []
    return others.first { path in
      guard let facts = OpenFile.facts(path: path), facts.inode == file.inode else { return false }
      return isSame(file, path)
    }
  }

  private static func isSame(_ file: IngestFile, _ path: String) -> Bool {
    guard let opened = try? OpenFile(path: path),
      let head = try? opened.read(at: 0, count: Int(file.headLength)),
      let tail = try? opened.read(
        at: max(0, file.consumed - file.tailLength), count: Int(file.tailLength))
    else { return false }
    return FileHead(head) == FileHead(digest: file.head, length: file.headLength)
      && (file.tailLength == 0
        || FileHead(tail) == FileHead(digest: file.tail, length: file.tailLength))
  }
}
