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

  /// Gives a file its name after its bytes are on the disk, and makes the name durable too.
  static func rename(_ from: String, to path: String) throws {
    try synchronize(from)
    guard unsafe Glibc.rename(from, path) == 0 else { throw failure(errno, path: path) }
    try synchronize(folder(of: path))
  }

  private static func synchronize(_ path: String) throws {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(errno, path: path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure(errno, path: path) }
  }
}
