internal import Glibc
internal import Synchronization

/// Waits for changes in a folder with inotify (https://man7.org/linux/man-pages/man7/inotify.7.html).
///
/// `unsafe` marks system calls, which keep no pointer of ours.
final class FolderWatch: Sendable {
  enum Change: Equatable {
    /// These names were written, made or renamed to.
    case files([String])
    /// Too much happened to be told, something came that is no file with a name of text, or the
    /// folder is there again: look at all of it.
    case unknown
    /// The folder was removed or renamed; it is looked for once a second from now on.
    case lost
    case stopped
  }

  private let folder: String
  private let inotify: Int32
  /// The kernel's number of the watched folder; -1 while there is none.
  private let watched = Atomic<Int32>(-1)
  /// A pipe that `stop` writes to.
  private let waker: (read: Int32, write: Int32)

  init(folder: String) throws(FeedProblem) {
    self.folder = folder
    inotify = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    var ends: [Int32] = [-1, -1]
    unsafe pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    waker = (ends[0], ends[1])
    guard inotify >= 0, waker.read >= 0, watchAgain() else {
      throw FeedProblem(
        text: "\(folder) cannot be watched (errno \(errno)); check that it is a folder that can "
          + "be read, and fs.inotify.max_user_instances")
    }
  }

  deinit {
    close(inotify)
    close(waker.read)
    close(waker.write)
  }

  private static let mask = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  private func watchAgain() -> Bool {
    let number = unsafe inotify_add_watch(inotify, folder, Self.mask)
    watched.store(number, ordering: .relaxed)
    return number >= 0
  }

  private func lose() {
    _ = inotify_rm_watch(inotify, watched.exchange(-1, ordering: .relaxed))
  }

  /// From any thread: `wait` returns `stopped` from now on.
  func stop() { unsafe write(waker.write, [1], 1) }

  /// Blocks until something happens, or that long: then no files have changed.
  func wait(atMost milliseconds: Int32) -> Change {
    let isLost = watched.load(ordering: .relaxed) < 0
    if isLost, watchAgain() { return .unknown }
    let limit = isLost ? min(milliseconds, 1000) : milliseconds
    var ends = [
      pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.read, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&ends, 2, limit) < 0 && errno == EINTR {}
    if ends[1].revents != 0 { return .stopped }
    return isLost ? .files([]) : drain()
  }

  private func drain() -> Change {
    var names: [String] = []
    var hasOddity = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(inotify, &buffer, buffer.count)
      guard count > 0 else { break }
      var offset = 0
      while offset + 16 <= count {
        // struct inotify_event: wd, mask, cookie, len, then the name padded with zeros.
        let mask = Self.word(buffer, offset + 4)
        let length = Int(Self.word(buffer, offset + 12))
        if mask & UInt32(IN_Q_OVERFLOW) != 0 { return .unknown }
        if mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
          lose()
          return .lost
        }
        let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
        guard let text = String(validating: name, as: UTF8.self), mask & UInt32(IN_ISDIR) == 0
        else {
          hasOddity = hasOddity || mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
          offset += 16 + length
          continue
        }
        if !text.isEmpty, !names.contains(text) { names.append(text) }
        offset += 16 + length
      }
    }
    if hasOddity { return .unknown }
    return .files(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    (0..<4).reversed().reduce(0) { $0 << 8 | UInt32(bytes[offset + $1]) }
  }
}
