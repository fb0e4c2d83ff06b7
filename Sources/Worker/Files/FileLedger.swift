internal import Domain
internal import Store

/// Which files were read and how far, ahead of what is committed by what is on its way.
struct FileLedger {
  private var files: [Int64: IngestFile]
  private var byInode: [Int64: [Int64]]
  private var lastID: Int64

  init(_ files: [IngestFile]) {
    self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.id, $0) })
    byInode = Dictionary(grouping: files.map(\.id)) { [known = self.files] in
      known[$0]?.inode ?? 0
    }
    lastID = files.map(\.id).max() ?? 0
  }

  /// The newest file on an inode.
  func newest(device: Int64, inode: Int64) -> IngestFile? {
    byInode[inode, default: []].compactMap { files[$0] }
      .filter { $0.device == device }.max { $0.id < $1.id }
  }

  /// The files of a folder that could not be read, in the order in which they were found.
  func troubled(in base: String) -> [IngestFile] {
    files.values.filter { $0.state == .unreadable && $0.name.hasPrefix(base) }
      .sorted { $0.id < $1.id }
  }

  mutating func update(_ file: IngestFile) {
    if files[file.id] == nil { byInode[file.inode, default: []].append(file.id) }
    files[file.id] = file
  }

  mutating func nextID() -> Int64 {
    lastID += 1
    return lastID
  }
}
