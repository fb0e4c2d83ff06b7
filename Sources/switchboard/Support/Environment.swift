import Glibc

/// The process's environment variables, read once.
enum Environment {
  static let variables: [String: String] = {
    var found: [String: String] = [:]
    // `environ` is a NULL-terminated array that nobody changes after the start of the program.
    var entry = unsafe environ
    while let line = unsafe entry.pointee {
      let parts = unsafe String(cString: line).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
      unsafe entry += 1
    }
    return found
  }()
}
