internal import Glibc

/// A file open for reading. `unsafe` marks system calls, which keep no pointer of ours.
final class OpenFile {
  struct Facts: Equatable {
    var device: Int64
    var inode: Int64
    var size: Int64
    var isRegular: Bool
    var isFolder: Bool
  }

  private let descriptor: Int32

  init(path: String) throws(FeedProblem) {
    // Non-blocking, so that a named pipe in the spool does not stop the worker.
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else {
      throw FeedProblem(text: "cannot be opened: \(Self.reason(errno)); check its permissions")
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  func facts() throws(FeedProblem) -> Facts {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FeedProblem(text: "cannot be looked at: \(Self.reason(errno))")
    }
    return Facts(status)
  }

  /// Of a path that perhaps cannot be opened.
  static func facts(path: String) -> Facts? { facts(path: Array(path.utf8)) }

  /// The same of a path that perhaps is not UTF-8.
  static func facts(path: [UInt8]) -> Facts? {
    var status = stat()
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    // The copy lives through the call.
    return unsafe stat(terminated, &status) == 0 ? Facts(status) : nil
  }

  /// Of a link itself, wherever it leads.
  static func facts(ofLink path: [UInt8]) -> Facts? {
    var status = stat()
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    // The copy lives through the call.
    return unsafe lstat(terminated, &status) == 0 ? Facts(status) : nil
  }

  /// Why what was named is not even tried, by what there is under its path.
  static func objection(to found: Facts?) -> String {
    guard let found else { return "is not there any more; check its path and name it again" }
    return found.isFolder
      ? "is a folder that cannot be listed; check its permissions"
      : "is no file but a pipe or a device; name a file or a folder"
  }

  func read(at offset: Int64, count: Int) throws(FeedProblem) -> [UInt8] {
    guard count > 0 else { return [] }
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe pread(
          descriptor, base + filled, count - filled, off_t(offset) + off_t(filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        filled += got
      }
    }
    guard failure == 0 else {
      throw FeedProblem(text: "cannot be read: \(Self.reason(failure)); the rest waits")
    }
    return bytes
  }

  /// `F_SETSIG` and `F_SETLEASE` of Linux, which the C library shows to GNU's programs only.
  private static let (setSignal, setLease): (Int32, Int32) = (10, 1024)

  /// Who has it open for writing.
  enum Writers {
    case none
    case some
    /// The file is another user's, or its file system does not say.
    case unknown
  }

  /// By asking for a read lease, which the kernel grants only where no process of this machine has
  /// the file open for writing (https://man7.org/linux/man-pages/man2/F_SETLEASE.2const.html). It is
  /// given back at once; who opens the file in between waits for that, and the signal that tells us
  /// is one that is ignored.
  func writers() -> Writers {
    guard fcntl(descriptor, Self.setSignal, SIGURG) == 0 else { return .unknown }
    guard fcntl(descriptor, Self.setLease, F_RDLCK) == 0 else {
      return errno == EAGAIN ? .some : .unknown
    }
    _ = fcntl(descriptor, Self.setLease, F_UNLCK)
    return .none
  }

  private static func reason(_ code: Int32) -> String {
    // strerror's text is copied before anybody else can ask it.
    unsafe String(cString: strerror(code))
  }
}

extension OpenFile.Facts {
  fileprivate init(_ status: stat) {
    self.init(
      device: Int64(bitPattern: UInt64(status.st_dev)),
      inode: Int64(bitPattern: UInt64(status.st_ino)), size: Int64(status.st_size),
      isRegular: status.st_mode & S_IFMT == S_IFREG, isFolder: status.st_mode & S_IFMT == S_IFDIR)
  }
}
