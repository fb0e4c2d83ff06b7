import Glibc

/// Reads a bundle from a folder or an archive, bounded; links, devices, deeper folders and strange
/// names are refused.
package enum BundleReader {
  /// Larger files at the top of a folder are hashed while they are read and not held.
  package static let largestHeld = 16 << 20

  package static func read(_ path: String, held: Int = largestHeld) throws -> BundleFiles {
    var status = stat()
    // The path lives through the call, the structure is ours.
    guard unsafe stat(path, &status) == 0 else {
      throw EvidenceError(path, systemError(errno), remedy: "Name a bundle's folder or archive")
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return try folder(path, held: held)
    case S_IFREG:
      return try TarArchive.decode(
        try file(at: path, limit: BundleFiles.largestTotal + (1 << 20), named: path))
    default: throw EvidenceError(path, "it is neither a folder nor a plain file")
    }
  }

  private static func folder(_ path: String, held: Int) throws -> BundleFiles {
    var files = BundleFiles()
    for name in try names(in: path) {
      guard try isFolder("\(path)/\(name)", named: name) else {
        try add(name, at: "\(path)/\(name)", held: held, to: &files)
        continue
      }
      for inner in try names(in: "\(path)/\(name)") {
        let place = "\(name)/\(inner)"
        try files.add(place, try file(at: "\(path)/\(place)", named: place))
      }
    }
    return files
  }

  /// The names in a folder, sorted; too many are refused before they are read.
  private static func names(in path: String) throws -> [String] {
    // The stream belongs to this call; entries are copied before the next one is read.
    guard let stream = unsafe opendir(path) else { throw EvidenceError(path, systemError(errno)) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      names.append(name)
      guard names.count <= BundleFiles.mostFiles else {
        throw EvidenceError(path, "it holds more than \(BundleFiles.mostFiles) files")
      }
    }
    guard !names.isEmpty else { throw EvidenceError(path, "it is an empty folder") }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isFolder(_ path: String, named name: String) throws -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw EvidenceError(name, systemError(errno)) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static func add(
    _ name: String, at path: String, held: Int, to files: inout BundleFiles
  ) throws {
    var bytes: [UInt8] = []
    var digest = RunningDigest()
    var count = 0
    try read(path, named: name) { block in
      count += block.count
      digest.add(block)
      if count <= held { bytes += block }
    }
    if count <= held {
      try files.add(name, bytes)
    } else {
      try files.list(name, sha256: digest.hexadecimal)
    }
  }

  private static func file(
    at path: String, limit: Int = BundleFiles.largestFile, named name: String
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path, named: name) { block in
      bytes += block
      guard bytes.count <= limit else {
        throw EvidenceError(name, "it is larger than \(limit) bytes")
      }
    }
    return bytes
  }

  /// Hands out a plain file's bytes in blocks.
  private static func read(
    _ path: String, named name: String, _ body: ([UInt8]) throws -> Void
  ) throws {
    // Not following links, and not waiting for a pipe's writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else {
      throw EvidenceError(name, errno == ELOOP ? "it is a link" : systemError(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw EvidenceError(name, "it is not a plain file")
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // The length that is passed is the buffer's own.
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw EvidenceError(name, systemError(errno)) }
      if count == 0 { return }
      try body(count == chunk.count ? chunk : Array(chunk[..<count]))
    }
  }

  private static func systemError(_ number: Int32) -> String {
    // `strerror` answers with a string of the C library that is copied at once.
    unsafe String(cString: strerror(number))
  }
}
