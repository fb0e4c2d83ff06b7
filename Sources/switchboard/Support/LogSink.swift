import Glibc
import Synchronization

/// The log's file: opened with the first line, put aside when it is large. Several processes may
/// write to it; each line is one write.
///
/// A log never fails a command and never goes to the terminal, which may belong to the console.
final class LogSink: Sendable {
  private let path: String
  private let largest: Int
  private let descriptor = Mutex<Int32>(-1)

  /// - Parameter largest: bytes of a file; it is then kept as `.1`, the one before it as `.2`.
  init(path: String, largest: Int = 4 << 20) {
    self.path = path
    self.largest = largest
  }

  deinit {
    let open = descriptor.withLock { $0 }
    if open >= 0 { close(open) }
  }

  func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    descriptor.withLock { descriptor in
      descriptor = current(descriptor)
      guard descriptor >= 0 else { return }
      // The buffer lives for the call.
      _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// The open file, or a new one where it is large or another process has put it aside.
  private func current(_ descriptor: Int32) -> Int32 {
    var own = stat()
    var named = stat()
    // Structures and paths live through the calls.
    if descriptor >= 0, unsafe fstat(descriptor, &own) == 0 {
      let isInPlace = unsafe stat(path, &named) == 0 && named.st_ino == own.st_ino
      if isInPlace && own.st_size < largest { return descriptor }
      if isInPlace {
        unsafe rename("\(path).1", "\(path).2")
        unsafe rename(path, "\(path).1")
      }
      close(descriptor)
    }
    try? Folder.make(Folder.parent(of: path))
    return unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
  }
}
