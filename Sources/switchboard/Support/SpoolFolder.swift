import Domain
import Glibc
import Seeding

/// A folder of metering files, as the demo's feed uses it.
struct SpoolFolder: Sendable {
  let path: String

  /// Names and sizes of the plain files, in the order of their names.
  func files() throws -> [(name: String, bytes: Int)] {
    // The stream belongs to this call; entries are copied before the next one is read.
    guard let stream = unsafe opendir(path) else {
      throw Failure(.damaged, "the folder \(path) cannot be read: \(systemError(errno))")
    }
    defer { unsafe closedir(stream) }
    var found: [(name: String, bytes: Int)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard unsafe stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      found.append((name, Int(status.st_size)))
    }
    return found.sorted { $0.name < $1.name }
  }

  func append(_ bytes: [UInt8], to name: String) throws {
    try AppendFile(path: "\(path)/\(name)").append(bytes)
  }

  func remove(_ name: String) throws {
    guard unsafe unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
      throw Failure(.damaged, "\(path)/\(name) cannot be removed: \(systemError(errno))")
    }
  }
}
