import MeterService

/// A log and those that it was rotated to.
enum LogFiles {
  /// Paths in the order of their names, the log itself first. Compressed ones are left out: they
  /// are read before they are compressed (`delaycompress` of logrotate).
  static func family(of log: String) -> [String] {
    let slash = log.lastIndex(of: "/")
    let folder = slash.map { String(log[...$0]) } ?? "./"
    let base = slash.map { String(log[log.index(after: $0)...]) } ?? log
    let names = FolderNames.list(folder) ?? []
    return names.filter { name in
      name == base
        || (name.hasPrefix(base + ".") || name.hasPrefix(base + "-"))
          && ![".gz", ".bz2", ".xz", ".zst"].contains { name.hasSuffix($0) }
    }.map { folder + $0 }
  }
}
