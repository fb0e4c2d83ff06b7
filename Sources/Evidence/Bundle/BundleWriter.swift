import Glibc

/// Writes a bundle as a folder, or as an archive where the name ends in `.tar`: whole or not at all.
///
/// Everything is written beside the target, synced, and renamed. Another file or folder of that name
/// is refused; an empty folder is filled.
package enum BundleWriter {
  package static func write(_ files: BundleFiles, to path: String) throws {
    if path.hasSuffix(".tar") {
      try writeArchive(TarArchive.encode(files), to: path)
    } else {
      try writeFolder(files, to: path)
    }
  }

  private static func writeArchive(_ bytes: [UInt8], to path: String) throws {
    let beside = "\(path).\(getpid()).part"
    defer { unsafe unlink(beside) }
    try writeFile(bytes, to: beside, for: path)
    // A link, unlike a rename, never replaces what is there. The paths live through the call.
    guard unsafe link(beside, path) == 0 else {
      let number = errno
      // Some media, as memory sticks, have no links.
      guard number == EPERM || number == EOPNOTSUPP, unsafe access(path, F_OK) != 0,
        unsafe rename(beside, path) == 0
      else { throw refused(path, number) }
      return
    }
    try sync(folder: parent(of: path))
  }

  private static func writeFolder(_ files: BundleFiles, to path: String) throws {
    let target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let beside = "\(target).\(getpid()).part"
    guard unsafe mkdir(beside, 0o700) == 0 else { throw refused(target, errno) }
    do {
      let folders = Set(files.paths.compactMap(\.folder))
      for folder in folders {
        guard unsafe mkdir("\(beside)/\(folder)", 0o700) == 0 else { throw refused(target, errno) }
      }
      for file in files.paths {
        try writeFile(files[file] ?? [], to: "\(beside)/\(file)", for: target)
      }
      for folder in folders { try sync(folder: "\(beside)/\(folder)") }
      try sync(folder: beside)
      // Renaming replaces an empty folder, and nothing else.
      guard unsafe rename(beside, target) == 0 else { throw refused(target, errno) }
    } catch {
      remove(files, from: beside)
      throw error
    }
    try sync(folder: parent(of: target))
  }

  private static func remove(_ files: BundleFiles, from folder: String) {
    for file in files.paths { unsafe unlink("\(folder)/\(file)") }
    for inner in Set(files.paths.compactMap(\.folder)) { unsafe rmdir("\(folder)/\(inner)") }
    unsafe rmdir(folder)
  }

  /// - Parameter shown: the place that the file is on its way to, for errors.
  private static func writeFile(
    _ bytes: [UInt8], to path: String, for shown: String
  ) throws {
    // C's `open` is variadic; the path is a string that lives through the call.
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refused(shown, errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refused(shown, errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw refused(shown, errno) }
  }

  private static func sync(folder: String) throws {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refused(folder, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw refused(folder, errno) }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func refused(_ path: String, _ number: Int32) -> EvidenceError {
    let isTaken = [EEXIST, ENOTEMPTY, ENOTDIR].contains(number)
    let problem =
      isTaken ? "there is something of that name" : unsafe String(cString: strerror(number))
    return EvidenceError(
      path, problem,
      remedy: isTaken
        ? "Name another place; evidence is never overwritten" : "Make room, or name another place",
      isRule: isTaken)
  }
}
