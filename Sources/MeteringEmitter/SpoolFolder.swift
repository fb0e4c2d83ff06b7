internal import Glibc

/// What an emitter does to folders and whole files.
enum SpoolFolder {
  /// Makes the folder and those above it.
  static func make(_ path: String) throws(SystemError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      // The path lives through the call.
      guard unsafe mkdir(made, 0o755) == 0 || errno == EEXIST else { throw SystemError(errno) }
    }
  }

  /// Gives a file another name in the same folder; durable when it returns.
  static func rename(_ path: String, to other: String) throws(SystemError) {
    // Both paths live through the call.
    guard unsafe Glibc.rename(path, other) == 0 else { throw SystemError(errno) }
    try sync(other.lastIndex(of: "/").map { String(other[...$0]) } ?? ".")
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Writes beside, syncs and renames: readers see the old contents or the new.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let beside = path + ".part"
    _ = unsafe unlink(beside)
    let file = try SpoolFile(path: beside)
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try file.append(rest)) }
    try file.sync()
    try rename(beside, to: path)
  }

  /// Makes new names in a folder durable.
  private static func sync(_ folder: String) throws(SystemError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemError(errno) }
  }
}
