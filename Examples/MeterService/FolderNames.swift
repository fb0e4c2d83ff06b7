internal import Glibc

/// The names in a folder.
package enum FolderNames {
  /// In byte order, without `.` and `..`; `nil` where the folder cannot be read.
  package static func list(_ path: String) -> [String]? {
    // The stream is closed below, and a name is copied before the next is asked for.
    guard let stream = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
