import Domain
import Glibc
import MeterService

/// Sizes of the folders in a root folder, each a tenant's.
struct TenantFolders {
  let root: String

  /// Bytes by tenant. A folder that cannot be read is reported and left out: no sample is better
  /// than a wrong one.
  func sizes() throws -> [TenantID: Int64] {
    guard let names = FolderNames.list(root) else {
      throw StorageError(what: "the folder \(root) cannot be read")
    }
    var sizes: [TenantID: Int64] = [:]
    for name in names where TenantID(name).isWellFormed {
      let path = "\(root)/\(name)"
      guard let facts = Self.facts(path), facts.st_mode & S_IFMT == S_IFDIR else { continue }
      if let bytes = bytes(in: path) {
        sizes[TenantID(name)] = bytes
      } else {
        Message.write("storage-meter: \(path) cannot be read and gets no sample")
      }
    }
    return sizes
  }

  /// Of all files below; one with several names counts once, links are not followed.
  private func bytes(in folder: String) -> Int64? {
    var waiting = [folder]
    var linked: Set<UInt> = []
    var sum: Int64 = 0
    while let path = waiting.popLast() {
      guard let names = FolderNames.list(path) else {
        // A folder removed meanwhile stores nothing; one that is closed to us is unknown.
        if errno == ENOENT { continue }
        return nil
      }
      for name in names {
        let path = "\(path)/\(name)"
        guard let facts = Self.facts(path) else { continue }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: waiting.append(path)
        case S_IFREG where facts.st_nlink == 1 || linked.insert(facts.st_ino).inserted:
          sum += Int64(facts.st_size)
        default: continue
        }
      }
    }
    return sum
  }

  private static func facts(_ path: String) -> stat? {
    var facts = stat()
    // The structure is ours; the path lives through the call.
    return unsafe lstat(path, &facts) == 0 ? facts : nil
  }
}
