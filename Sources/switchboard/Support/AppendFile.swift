import Glibc

/// A file to which whole records are appended, one `write` each time.
final class AppendFile {
  let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    // C's `open` is variadic; the path lives through the call.
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(.damaged, "\(path) cannot be written: \(systemError(errno)). Check the folder")
    }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(.damaged, "\(path) cannot be written: \(systemError(errno)). Free some space")
      }
      rest = rest.dropFirst(count)
    }
  }

  func sync() throws {
    guard fsync(descriptor) == 0 else {
      throw Failure(.damaged, "\(path) cannot be synced: \(systemError(errno))")
    }
  }
}
