import Glibc

/// Waits for writes to a file with inotify (https://man7.org/linux/man-pages/man7/inotify.7.html),
/// or for a second to pass, whichever comes first. A file that is not there, and a kernel that
/// tells nothing, leave the seconds.
///
/// `unsafe` marks system calls, which keep no pointer of ours.
final class WriteWatch: Sendable {
  /// Why a wait has ended.
  enum Turn: Sendable {
    case second
    case written
  }

  private let inotify: Int32
  /// A pipe that `stop` writes to.
  private let waker: (read: Int32, write: Int32)

  init(file: String) {
    inotify = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if inotify >= 0 { _ = unsafe inotify_add_watch(inotify, file, UInt32(IN_MODIFY)) }
    var ends: [Int32] = [-1, -1]
    unsafe pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    waker = (ends[0], ends[1])
  }

  deinit {
    close(inotify)
    close(waker.read)
    close(waker.write)
  }

  /// From any thread: `wait` returns `nil` from now on.
  func stop() { unsafe write(waker.write, [1], 1) }

  /// Blocks; `nil` once it was stopped.
  func wait() -> Turn? {
    var watched = [
      pollfd(fd: inotify, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.read, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&watched, 2, 1000) < 0 && errno == EINTR {}
    var buffer = [UInt8](repeating: 0, count: 4096)
    // What is read says nothing new.
    while inotify >= 0, unsafe read(inotify, &buffer, buffer.count) > 0 {}
    guard watched[1].revents == 0 else { return nil }
    return watched[0].revents == 0 ? .second : .written
  }
}
