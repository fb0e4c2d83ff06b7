/// What a log was at some moment: how many entries, and the root over all of them
/// (https://c2sp.org/tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  /// Which log; see `origin(installID:epoch:)`.
  package let origin: String
  package let size: Int
  package let root: Digest256

  package init(origin: String, size: Int, root: Digest256) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The name of a store's audit log. A store that was put back from a backup goes on in a new
  /// epoch, and with it in a log of its own.
  package static func origin(installID: String, epoch: Int64) -> String {
    "switchboard/\(installID)/\(epoch)"
  }

  /// Whether a log that was like this can since have become like `later`: the same store's, in no
  /// earlier epoch, and within one epoch neither shorter nor another of the same length.
  package func canPrecede(_ later: Checkpoint) -> Bool {
    guard let (install, epoch) = Self.parts(of: origin),
      let (laterInstall, laterEpoch) = Self.parts(of: later.origin)
    else { return origin == later.origin && size <= later.size }
    guard install == laterInstall, epoch <= laterEpoch else { return false }
    if epoch < laterEpoch { return true }
    return size < later.size || (size == later.size && root == later.root)
  }

  private static func parts(of origin: String) -> (install: Substring, epoch: Int64)? {
    let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "switchboard", let epoch = Int64(parts[2]) else {
      return nil
    }
    return (parts[1], epoch)
  }

  /// The text that is signed.
  package var text: String { "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n" }

  /// Reads the text; extension lines, which nobody could check, are refused.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, lines[3].isEmpty, !lines[0].isEmpty, let size = Int(lines[1]),
      size >= 0, String(size) == lines[1],
      let root = Base64.decode(lines[2]).flatMap({ Digest256($0) })
    else { return nil }
    self.init(origin: String(lines[0]), size: size, root: root)
  }
}
