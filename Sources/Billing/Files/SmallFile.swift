/// Files that are read whole.
enum SmallFile {
  private static let largest = 1 << 20

  /// A plain file of at most 1 MiB; links are refused.
  static func read(_ path: String) throws -> [UInt8] {
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    try source.forEachBlock { block in
      bytes += block
      guard bytes.count <= largest else { throw BundleError(path, "it is larger than 1 MiB") }
    }
    return bytes
  }
}
