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
    guard let names = names(in: folder) else { return nil }
    let base = base(folder)
    return names.compactMap { String(validating: $0, as: UTF8.self) }
      .filter { FeedName.format($0) != nil }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
  }

  /// What lies in a folder and is not read, though somebody may expect it to be: folders in it,
  /// files whose names are not UTF-8 or only look like those of metering files, and links to files
  /// that are not there. Hidden ones are expected by nobody.
  static func oddities(in folder: String) -> [FeedOddity] {
    let base = base(folder)
    return (names(in: folder) ?? []).compactMap { name in
      guard name.first != UInt8(ascii: ".") else { return nil }
      let path = Array(base.utf8) + name
      if let facts = OpenFile.facts(path: path) { return FeedOddity(name, in: base, facts) }
      return OpenFile.facts(ofLink: path).flatMap { FeedOddity(link: name, in: base, $0) }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static func base(_ folder: String) -> String { folder.hasSuffix("/") ? folder : folder + "/" }

  private static func names(in folder: String) -> [[UInt8]]? {
    // The stream is closed below, and a name is copied before the next is asked for.
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      names.append(name)
    }
    return names
  }
}
