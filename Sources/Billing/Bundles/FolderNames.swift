import Glibc

/// Folders by the names of what is in them.
enum FolderNames {
  /// In the order of their bytes, without `.` and `..`; `nil` where there is no such folder.
  static func names(in folder: String) -> [String]? {
    // The stream is closed before its pointer ends.
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder that we have made with all that is in it; links are removed, not followed.
  static func remove(_ path: String) {
    for name in names(in: path) ?? [] {
      let inner = "\(path)/\(name)"
      // The paths are strings that live through the calls.
      if unsafe unlink(inner) != 0 { remove(inner) }
    }
    unsafe rmdir(path)
  }
}
