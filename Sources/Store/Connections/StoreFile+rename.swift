import Glibc

extension StoreFile {
  static func exists(_ path: String) -> Bool {
    // The path is a terminated string, which lives through the call.
    unsafe access(path, F_OK) == 0
  }

  /// The path itself, or with the first number behind it that no file has.
  static func freeName(_ path: String) -> String {
    guard exists(path) else { return path }
    var number = 2
    while exists("\(path)\(number)") { number += 1 }
    return "\(path)\(number)"
  }

  /// A name beside a path that no other process takes.
  static func draftName(_ path: String) -> String { "\(path).\(getpid()).part" }

  /// Gives a file its name after its bytes are on the disk, and makes the name durable too. Unless
  /// it may replace one, a file that has the name meanwhile is refused.
  static func rename(_ from: String, to path: String, replacing: Bool = true) throws {
    try synchronize(from)
    if replacing {
      guard unsafe Glibc.rename(from, path) == 0 else { throw failure(errno, path: path) }
    } else {
      guard unsafe link(from, path) == 0 else { throw failure(errno, path: path) }
      unsafe unlink(from)
    }
    try synchronize(folder(of: path))
  }

  private static func synchronize(_ path: String) throws {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(errno, path: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(errno, path: path) }
  }
}
