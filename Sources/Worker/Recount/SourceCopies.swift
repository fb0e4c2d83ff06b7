internal import Store

/// Where the contents of files that were taken in stand now.
///
/// A file is found by its name, by its inode where it was renamed, or as a copy, compressed or not,
/// of which what the file began and ended with is a part. What begins or ends with other bytes is
/// another file.
struct SourceCopies {
  private struct Copy {
    let path: String
    /// Of its contents, as far as the head of a file reaches.
    let head: [UInt8]
  }

  /// Files that perhaps are copies of those that are gone, wherever they lie.
  private let named: [String]
  /// By folder, both read once: thousands of files may have been renamed or be gone.
  private var renamed: [String: [Int64: [String]]] = [:]
  private var copies: [String: [Copy]] = [:]

  init(_ paths: [String]) { named = FeedFolder.expand(paths).map(\.name) }

  /// Throws where there is nothing of the file any more.
  mutating func path(of file: IngestFile) throws(FeedProblem) -> String {
    if Self.isSame(file, file.name) { return file.name }
    let parts = file.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.joined(separator: "/") + "/"
    let others = paths(in: folder)[file.inode, default: []] + named
    if let path = others.first(where: { Self.isSame(file, $0) }) { return path }
    guard let path = copy(of: file, in: folder) else {
      throw FeedProblem(
        text: "is not there any more, or holds other bytes now; put back what it held to check it")
    }
    return path
  }

  /// By their inodes.
  private mutating func paths(in folder: String) -> [Int64: [String]] {
    if let known = renamed[folder] { return known }
    let found = Dictionary(grouping: FeedFolder.files(in: folder) ?? []) { path in
      OpenFile.facts(path: path)?.inode ?? -1
    }
    renamed[folder] = found
    return found
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

  /// Its head is compared with those of all, its tail only where that is the same: compressed
  /// contents are decompressed up to there.
  private mutating func copy(of file: IngestFile, in folder: String) -> String? {
    guard file.headLength > 0, file.tailLength > 0 else { return nil }
    return copies(in: folder).first { copy in
      let head = FileHead(Array(copy.head.prefix(Int(file.headLength))))
      guard head == FileHead(digest: file.head, length: file.headLength),
        var contents = try? Self.contents(copy.path),
        let tail = try? contents.chunk(
          at: file.consumed - file.tailLength, limit: Int(file.tailLength)
        ).bytes.prefix(Int(file.tailLength))
      else { return false }
      return FileHead(Array(tail)) == FileHead(digest: file.tail, length: file.tailLength)
    }?.path
  }

  private mutating func copies(in folder: String) -> [Copy] {
    if let known = copies[folder] { return known }
    let paths = (FeedFolder.files(in: folder) ?? []) + named
    let found = paths.compactMap { path in
      guard var contents = try? Self.contents(path),
        let head = try? contents.chunk(at: 0, limit: Int(FileHead.longest)).bytes
      else { return nil as Copy? }
      return Copy(path: path, head: head)
    }
    copies[folder] = found
    return found
  }

  private static func contents(_ path: String) throws(FeedProblem) -> (any FeedContents)? {
    guard let facts = OpenFile.facts(path: path), facts.isRegular else { return nil }
    let file = try OpenFile(path: path)
    return FeedName.isGzip(head: try file.read(at: 0, count: 2))
      ? try GzipContents(file: file, size: facts.size) : PlainContents(file: file, size: facts.size)
  }
}
