internal import Glibc

/// An open file that only this process appends to; closed with its last reference.
final class SpoolFile: Sendable {
  let path: String
  private let descriptor: Int32

  /// Opens it for appending, or makes it.
  init(path: String) throws(SystemError) {
    self.path = path
    // C's `open` is variadic; the path lives through the call.
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(errno) }
  }

  deinit {
    // A child that is about to run another program may share the descriptor: closing alone would
    // leave it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// One `write`; how many bytes the disk took.
  func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    while true {
      // The pointer lives for the call, with the slice's own length.
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError(errno) }
    }
  }

  func sync() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError(errno) }
  }

  func truncate(to size: Int) throws(SystemError) {
    guard ftruncate(descriptor, size) == 0 else { throw SystemError(errno) }
  }

  func size() throws(SystemError) -> Int {
    var facts = stat()
    // The structure is ours and lives through the call.
    guard unsafe fstat(descriptor, &facts) == 0 else { throw SystemError(errno) }
    return facts.st_size
  }

  /// Everything in it, from the beginning.
  func contents() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The length passed is the buffer's own.
      let count = unsafe pread(descriptor, &chunk, chunk.count, bytes.count)
      guard count >= 0 else { throw SystemError(errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Keeps others out until it is closed; false where another process has it.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Whether the file still stands under its name: nobody has renamed or removed it.
  var isInPlace: Bool {
    var own = stat()
    var named = stat()
    // Both structures are ours and live through the calls.
    guard unsafe fstat(descriptor, &own) == 0, unsafe stat(path, &named) == 0 else { return false }
    return own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }
}
