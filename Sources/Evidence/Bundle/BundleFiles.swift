/// The files of a bundle, each path once, in the order of their paths.
package struct BundleFiles: Equatable, Sendable {
  private var contents: [BundlePath: [UInt8]] = [:]
  /// Files too large to be held: they lie in the bundle's folder already, known by their digest.
  private var listed: [BundlePath: String] = [:]

  /// The largest file and the largest bundle that are read or written, in bytes.
  package static let largestFile = 128 << 20
  package static let largestTotal = 256 << 20
  package static let mostFiles = 256

  package init() {}

  package var paths: [BundlePath] { (Array(contents.keys) + Array(listed.keys)).sorted() }

  package subscript(path: BundlePath) -> [UInt8]? { contents[path] }

  package subscript(text: String) -> [UInt8]? {
    BundlePath(text).flatMap { contents[$0] }
  }

  /// SHA-256 of a file in lower-case hexadecimal.
  package func digest(of path: BundlePath) -> String {
    listed[path] ?? ContentDigest.sha256(contents[path] ?? [])
  }

  /// The same by name; `nil` where there is no such file.
  package func digest(of text: String) -> String? {
    guard let path = BundlePath(text), contents[path] != nil || listed[path] != nil else {
      return nil
    }
    return digest(of: path)
  }

  package var byteCount: Int { contents.values.reduce(0) { $0 + $1.count } }

  /// Names a file that is not held: whoever writes the bundle puts it there.
  package mutating func list(_ text: String, sha256: String) throws {
    listed[try free(text)] = sha256
  }

  private func free(_ text: String) throws -> BundlePath {
    guard let path = BundlePath(text) else {
      throw EvidenceError(
        "the file name \(text.debugDescription)", "a bundle cannot hold it",
        remedy: "Use letters, digits and . _ : - and at most one folder")
    }
    guard contents[path] == nil, listed[path] == nil else {
      throw EvidenceError(text, "the bundle has a file of that name already")
    }
    return path
  }

  /// Adds a file; a bad or known path, and a bundle that grows too large, are refused.
  package mutating func add(_ text: String, _ bytes: [UInt8]) throws {
    let path = try free(text)
    guard bytes.count <= Self.largestFile, byteCount + bytes.count <= Self.largestTotal,
      contents.count < Self.mostFiles
    else {
      throw EvidenceError(
        text, "the bundle would be larger than \(Self.largestTotal) bytes",
        remedy: "Make several bundles")
    }
    contents[path] = bytes
  }
}
