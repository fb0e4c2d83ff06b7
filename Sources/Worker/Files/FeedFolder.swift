internal import Glibc

/// Lists metering files in the order of their names.
enum FeedFolder {
  struct Path: Equatable {
    var name: String
    /// Whether it was given itself, not as part of a folder.
    var isNamed: Bool
  }

  /// Files as they are, folders as the metering files in them.
  static func expand(_ paths: [String]) -> [Path] {
    paths.flatMap { path in
      files(in: path).map { $0.map { Path(name: $0, isNamed: false) } }
        ?? [Path(name: path, isNamed: true)]
    }
  }

  /// `nil` where it is no folder that can be read.
  static func files(in folder: String) -> [String]? {
    // The stream is closed below, and a name is copied before the next is asked for.
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if FeedName.format(name) != nil { names.append(name) }
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
  }
}
