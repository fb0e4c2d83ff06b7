/// The proof that an entry stands in a log, in one text file (https://c2sp.org/tlog-proof).
package struct LogProof: Equatable, Sendable {
  /// The entry's exact bytes, which the format calls extra data.
  package let entry: [UInt8]
  /// From 0.
  package let index: Int
  package let path: [Digest256]
  package let checkpoint: SignedCheckpoint

  package init(entry: [UInt8], index: Int, path: [Digest256], checkpoint: SignedCheckpoint) {
    self.entry = entry
    self.index = index
    self.path = path
    self.checkpoint = checkpoint
  }

  private static let header = "c2sp.org/tlog-proof@v1"
  /// The largest proof that is read.
  package static let largest = 128 << 10

  package var encoded: String {
    """
    \(Self.header)
    extra \(Base64.encode(entry))
    index \(index)
    \(path.map { Base64.encode($0.bytes) + "\n" }.joined())
    \(checkpoint.encoded)
    """
  }

  /// Reads a proof; `nil` unless it is exactly in form.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.largest else { return nil }
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let first = rest.popFirst(), first == Self.header else { return nil }
    guard let extra = rest.popFirst(), extra.hasPrefix("extra "),
      let entry = Base64.decode(extra.dropFirst(6)),
      let place = rest.popFirst(), place.hasPrefix("index "),
      let index = Int(place.dropFirst(6)), index >= 0, String(index) == place.dropFirst(6)
    else { return nil }
    var path: [Digest256] = []
    while let line = rest.popFirst(), !line.isEmpty {
      guard path.count < MerkleProof.longest,
        let digest = Base64.decode(line).flatMap({ Digest256($0) })
      else { return nil }
      path.append(digest)
    }
    guard let checkpoint = SignedCheckpoint(rest.joined(separator: "\n")) else { return nil }
    self.init(entry: entry, index: index, path: path, checkpoint: checkpoint)
    guard encoded == text else { return nil }
  }

  package var leafHash: Digest256 { MerkleHash.leaf(entry) }

  /// Whether the path leads from the entry to the checkpoint's root.
  package var isIncluded: Bool {
    MerkleProof.root(
      leaf: leafHash, index: index, size: checkpoint.checkpoint.size, path: path)
      == checkpoint.checkpoint.root
  }
}
