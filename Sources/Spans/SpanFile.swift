internal import Glibc

/// A file of lines. At 16 MiB it is put aside as `.1`, in the place of the one before it.
struct SpanFile: Sendable {
  let path: String

  private static let largest: off_t = 16 << 20

  /// One write for all, so that lines of several processes do not mix. False where it failed.
  ///
  /// `unsafe` marks system calls, which keep no pointer of ours.
  func append(_ text: String) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    let count = unsafe write(descriptor, bytes, bytes.count)
    if lseek(descriptor, 0, SEEK_END) >= Self.largest { unsafe rename(path, path + ".1") }
    return count == bytes.count
  }
}
