import Glibc

/// A small file that only its owner may read: keyrings and seeds.
///
/// A link, a file of somebody else, or one that others may read or write is refused: whoever could
/// put it there could have chosen what is in it.
struct PrivateFile {
  let path: String

  static let largest = 64 << 10

  /// `nil` if there is none.
  func readIfPresent() throws -> [UInt8]? {
    // C's `open` is variadic; the path is a string that lives through the call.
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw refused(Self.lastError) }
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw refused("it is not a plain file")
    }
    guard status.st_uid == geteuid() else { throw refused("it belongs to another user") }
    guard status.st_mode & 0o077 == 0 else { throw refused("others than its owner may read it") }
    guard status.st_size <= Self.largest else { throw refused("it is too large") }
    return try bytes(from: descriptor)
  }

  func read() throws -> [UInt8] {
    guard let bytes = try readIfPresent() else { throw refused("there is no such file") }
    return bytes
  }

  /// Makes the file; one that is already there is never overwritten.
  func create(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw refused(
        errno == EEXIST ? "there is one already, and a key is never overwritten" : Self.lastError)
    }
    do {
      try write(bytes, to: descriptor)
    } catch {
      unsafe unlink(path)
      throw error
    }
    try syncFolder()
  }

  /// Puts new contents in the place of the old ones: written beside, synced and renamed.
  func replace(_ bytes: [UInt8]) throws {
    let beside = PrivateFile(path: "\(path).new")
    unsafe unlink(beside.path)
    try beside.create(bytes)
    guard unsafe rename(beside.path, path) == 0 else {
      let error = refused(Self.lastError)
      unsafe unlink(beside.path)
      throw error
    }
    try syncFolder()
  }

  /// Writes, syncs and closes.
  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refused(Self.lastError) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw refused(Self.lastError) }
  }

  private func bytes(from descriptor: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      // The length that is passed is the buffer's own.
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw refused(Self.lastError) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= Self.largest else { throw refused("it is too large") }
    }
  }

  /// A new name is on disk once its folder is.
  private func syncFolder() throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { throw refused(Self.lastError) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw refused(Self.lastError) }
  }

  private func refused(_ problem: String) -> KeyringError {
    .unsafeFile(file: path, problem: problem)
  }

  private static var lastError: String { unsafe String(cString: strerror(errno)) }
}
