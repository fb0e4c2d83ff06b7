/// The files of a bundle, each path once, in the order of their paths.
package struct BundleFiles: Equatable, Sendable {
  private var contents: [BundlePath: [UInt8]] = [:]

  /// The largest file and the largest bundle that are read or written, in bytes.
  package static let largestFile = 128 << 20
  package static let largestTotal = 256 << 20
  package static let mostFiles = 256

  package init() {}

  package var paths: [BundlePath] { contents.keys.sorted() }

  package subscript(path: BundlePath) -> [UInt8]? { contents[path] }

  package subscript(text: String) -> [UInt8]? {
    BundlePath(text).flatMap { contents[$0] }
  }

  package var byteCount: Int { contents.values.reduce(0) { $0 + $1.count } }

  /// Adds a file; a bad or known path, and a bundle that grows too large, are refused.
  package mutating func add(_ text: String, _ bytes: [UInt8]) throws {
    guard let path = BundlePath(text) else {
      throw EvidenceError(
        "the file name \(text.debugDescription)", "a bundle cannot hold it",
        remedy: "Use letters, digits and . _ : - and at most one folder")
    }
    guard contents[path] == nil else {
      throw EvidenceError(text, "the bundle has a file of that name already")
    }
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
