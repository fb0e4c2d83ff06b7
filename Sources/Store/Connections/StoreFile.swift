import Glibc

/// The file under a store, looked at before SQLite touches it: opening may write, and a file that
/// is not ours must stay as it is.
enum StoreFile {
  /// Errors speak of `shown`, the name that the file is to get.
  static func makeEmpty(at path: String, shown: String? = nil) throws {
    // Here and below: paths are passed as terminated strings, which live through the call.
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(errno, path: shown ?? path, creating: true) }
    Glibc.close(file)
  }

  static func removeAll(at path: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(path + suffix) }
  }

  /// Checks the first 100 bytes: https://www.sqlite.org/fileformat.html#the_database_header
  static func checkHeader(at path: String) throws {
    let header = try firstBytes(of: path, count: 100)
    guard header.count == 100 else {
      let size = header.isEmpty ? "it is empty" : "it is \(header.count) bytes long"
      throw StoreError.foreign(path: path, found: size)
    }
    guard header.starts(with: "SQLite format 3\0".utf8) else {
      throw StoreError.foreign(path: path, found: "it is not an SQLite database")
    }
    let application = bigEndian(header, at: 68)
    guard application == UInt32(bitPattern: Migration.applicationID) else {
      throw StoreError.foreign(
        path: path, found: "its application id is \(application), a database of something else")
    }
    let version = Int(bigEndian(header, at: 60))
    guard version <= Migration.newest else {
      throw StoreError.newer(path: path, found: version, known: Migration.newest)
    }
  }

  static func checkWritable(at path: String) throws {
    guard unsafe access(path, W_OK) == 0, unsafe access(folder(of: path), W_OK) == 0 else {
      throw failure(errno, path: path)
    }
  }

  /// SQLite needs a shared-memory file beside a WAL store even to read it. Where neither it nor
  /// the folder can be written and no log is left over, nobody can be writing either, and the file
  /// may be read as it is: https://www.sqlite.org/uri.html#uriimmutable
  static func readOnlyAddress(of path: String) -> String {
    let isClosed = unsafe access(path + "-wal", F_OK) != 0 && access(path + "-shm", F_OK) != 0
    guard isClosed, unsafe access(folder(of: path), W_OK) != 0 else { return path }
    return "file:" + escaped(path) + "?immutable=1"
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func failure(_ code: Int32, path: String, creating: Bool = false) -> StoreError {
    switch code {
    case EEXIST: .exists(path: path)
    case ENOENT where !creating: .missing(path: path)
    case EACCES where creating, EROFS: .readOnly(path: path)
    case EACCES: .readOnly(path: path)
    case ENOSPC: .full(path: path)
    default: .unreadable(path: path, detail: reason(code))
    }
  }

  static func reason(_ code: Int32) -> String {
    // The text is valid until the next call on this thread, and is copied at once.
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  private static func firstBytes(of path: String, count: Int) throws -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let code = errno
      guard code == EACCES else { throw failure(code, path: path) }
      throw StoreError.unreadable(path: path, detail: reason(code))
    }
    defer { Glibc.close(file) }
    var length = 0
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      // The buffer has room for `count` bytes, which is all that is asked for.
      length = unsafe pread(file, buffer.baseAddress, count, 0)
      code = errno
      initialized = max(0, length)
    }
    guard length >= 0 else { throw StoreError.unreadable(path: path, detail: reason(code)) }
    return bytes
  }

  private static func bigEndian(_ bytes: [UInt8], at index: Int) -> UInt32 {
    bytes[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"):
        "%" + String(byte, radix: 16, uppercase: true)
      default: String(UnicodeScalar(byte))
      }
    }.joined()
  }
}
