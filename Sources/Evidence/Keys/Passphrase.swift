/// What an operator types to unlock the key. It has no description, so it is never printed.
package struct Passphrase: Sendable {
  let bytes: [UInt8]

  /// The shortest that is accepted, in bytes.
  package static let leastLength = 8

  /// The first line of a file or of what was typed; `nil` if that is too short to protect a key.
  package init?(firstLineOf contents: some Sequence<UInt8>) {
    var line = Array(contents.prefix { $0 != UInt8(ascii: "\n") })
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard line.count >= Self.leastLength else { return nil }
    bytes = line
  }
}
