internal import Domain
internal import Store

/// Whether a file on a known inode is the known file, and where to go on in it.
struct FileMatch {
  /// The known file, to be read on; `nil` where this one is new.
  private(set) var record: IngestFile?
  /// Where a new file begins: what is left of a truncated one was counted before, so it goes on
  /// behind the new end, never again from the start.
  private(set) var start: Int64 = 0
  /// What happened to the known file, where it is not to be read on as it was.
  private var truncated: IngestFile?

  init(_ known: IngestFile?, _ facts: OpenFile.Facts, _ head: [UInt8]) {
    guard let known else { return }
    // One that could never be opened has no head yet.
    let length = Int(known.headLength)
    let isSame =
      length <= head.count
      && FileHead(Array(head.prefix(length))).digest == known.head || length == 0
    // Of compressed contents more is consumed than the file is long.
    let shrank = facts.size < known.size
    guard isSame else {
      truncated = shrank ? known : nil
      return
    }
    guard shrank else {
      record = known
      return
    }
    truncated = known
    truncated?.size = facts.size
    start = min(known.consumed, facts.size)
  }

  /// The row that says that the known file ended by truncation.
  func ended(at now: Timestamp) -> IngestFile? {
    guard var file = truncated else { return nil }
    file.state = .truncated
    file.readAt = now
    file.trouble = "was truncated after \(file.consumed) bytes were read; they stay counted"
    return file
  }
}
