internal import Domain
internal import Metering
internal import Store

/// Where files end: see `FileEnd`.
extension FeedReader {
  /// How long a rotated file must stay as it is where the system does not tell who writes to it.
  private static let quiet: Int64 = 60

  /// Whether a known file left the name under which it was read. One that has both names, by a link
  /// or as another path to the same folder, was not renamed.
  func isRenamed(_ known: IngestFile, to path: String, _ facts: OpenFile.Facts) -> Bool {
    guard known.name != path, known.headLength > 0 else { return false }
    let former = OpenFile.facts(path: known.name)
    return former?.inode != facts.inode || former?.device != facts.device
  }

  /// By the file itself, and the row that the last look has left.
  func end(of file: IngestFile, _ opened: OpenFile) throws(FeedProblem) -> FileEnd {
    let live = FeedName.live(file.name)
    guard file.isRenamed || live != nil else { return .open }
    let writers = opened.writers()
    // Programs write into files with a date behind their names, too.
    guard file.isRenamed || writers != .unknown || live.map(Self.exists) ?? false else {
      return .open
    }
    // Its writer may have written the rest and closed it since it was looked at.
    guard try opened.facts().size == file.size else { return .lingering }
    return FileEnd(rotated: writers, isQuiet: isQuiet(file))
  }

  /// A compressed file; `nil` while it is being written and will be looked at again.
  func whole(
    _ file: OpenFile, _ facts: OpenFile.Facts, _ path: String
  ) throws(FeedProblem) -> GzipContents? {
    do throws(FeedProblem) {
      return try GzipContents.whole(file, size: facts.size)
    } catch {
      guard isFollowing, error == GzipContents.cutOff, file.writers() == .some else { throw error }
      looks.note(path, isDue: true)
      return nil
    }
  }

  private func isQuiet(_ file: IngestFile) -> Bool {
    guard let known = ledger.newest(device: file.device, inode: file.inode),
      known.name == file.name, known.size == file.size
    else { return false }
    return known.readAt.advanced(bySeconds: Self.quiet) <= clock()
  }

  private static func exists(_ path: String) -> Bool { OpenFile.facts(path: path) != nil }

  /// A line that was taken without its newline has it now: that is no empty line.
  func passNewline(
    _ file: inout IngestFile, _ contents: inout some FeedContents
  ) throws(FeedProblem) {
    guard file.consumed > 0, file.skip == 0 else { return }
    let start = max(0, file.consumed - FileHead.longest)
    let taken = Int(file.consumed - start)
    let near = try contents.chunk(at: start, limit: taken + 2).bytes
    guard near.count > taken, near[taken - 1] != UInt8(ascii: "\n") else { return }
    let newline = near[taken...].starts(with: [13, 10]) ? 2 : near[taken] == 10 ? 1 : 0
    guard newline > 0 else { return }
    file.consumed += Int64(newline)
    let tail = FileHead(Array(near[..<(taken + newline)].suffix(Int(FileHead.longest))))
    (file.tail, file.tailLength) = (tail.digest, tail.length)
  }
}
