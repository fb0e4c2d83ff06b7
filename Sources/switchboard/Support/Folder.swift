import Glibc

/// Folders on disk, as commands need them.
enum Folder {
  /// Makes the folder and those above it, with mode 0700.
  static func make(_ path: String) throws {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      // The path is a string that lives through the call.
      guard unsafe mkdir(made, 0o700) == 0 || errno == EEXIST else {
        throw Failure(
          .damaged,
          "the folder \(made) cannot be made: \(systemError(errno)). Make it, or name another")
      }
    }
  }

  /// Whether there is a file or folder of that name.
  static func exists(_ path: String) -> Bool {
    // The path is a string that lives through the call.
    unsafe access(path, F_OK) == 0
  }

  /// Whether there is a folder of that name with something in it.
  static func isInUse(_ path: String) -> Bool {
    // The stream belongs to this call; of an entry only its being there counts.
    guard let stream = unsafe opendir(path) else { return false }
    defer { unsafe closedir(stream) }
    var count = 0
    while count < 3, unsafe readdir(stream) != nil { count += 1 }
    // Every folder lists itself and the one above it.
    return count > 2
  }

  /// Whether there is a plain file of that name.
  static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func kind(of path: String) -> mode_t? {
    var facts = stat()
    // The structure is ours; the path lives through the call.
    return unsafe stat(path, &facts) == 0 ? facts.st_mode & S_IFMT : nil
  }

  static func removeFile(_ path: String) throws {
    // The path is a string that lives through the call.
    guard unsafe unlink(path) == 0 else {
      throw Failure(.damaged, "\(path) cannot be removed: \(systemError(errno))")
    }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// The system's words for an error number.
func systemError(_ number: Int32) -> String {
  // `strerror` answers with a string of the C library that is copied at once.
  unsafe String(cString: strerror(number))
}
