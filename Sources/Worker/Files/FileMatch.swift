internal import Domain
internal import Store

/// Whether a file on a known inode is the known file, and where to go on in it.
struct FileMatch {
  /// What shows whether a file is the one that was read before.
  struct Signs {
    var path: String
    var size: Int64
    var head: [UInt8]
    /// What stands now before the place up to which the known file was read.
    var tail: [UInt8] = []
  }

  /// The known file, to be read on; `nil` where this one is new.
  private(set) var record: IngestFile?
  /// Where a new file begins: what is left of a truncated one was counted before, so it goes on
  /// behind the new end, never again from the start.
  private(set) var start: Int64 = 0
  /// The known file where it is not to be read on as it was, and what happened to it.
  private var former: IngestFile?
  private var fate = "truncated"

  init(_ known: IngestFile?, _ signs: Signs) {
    // What was empty, a folder, or could never be opened has no head: only its name tells it.
    guard let known, known.headLength > 0 || known.name == signs.path else { return }
    let length = Int(known.headLength)
    let beginsAlike =
      length <= signs.head.count
      && FileHead(Array(signs.head.prefix(length))).digest == known.head || length == 0
    // Of compressed contents more is consumed than the file is long.
    let shrank = signs.size < known.size
    guard beginsAlike else {
      // Under another name the system has given an inode away again, and nothing happened.
      former = signs.path == known.name ? known : nil
      fate = shrank ? "truncated" : "written anew"
      return
    }
    guard shrank else {
      if FileHead(signs.tail) == FileHead(digest: known.tail, length: known.tailLength)
        || known.tailLength == 0
      {
        record = known
      } else {
        // From its beginning: what was counted before is a duplicate.
        (former, fate) = (known, "written anew")
      }
      return
    }
    former = known
    former?.size = signs.size
    start = min(known.consumed, signs.size)
  }

  /// The row that says that the known file ended.
  func ended(at now: Timestamp) -> IngestFile? {
    guard var file = former else { return nil }
    file.state = .truncated
    file.readAt = now
    file.trouble = "was \(fate) after \(file.consumed) bytes were read; they stay counted"
    return file
  }
}
