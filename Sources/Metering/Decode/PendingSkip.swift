/// What of an already rejected line is still to be passed over. Part of a file's checkpoint, so
/// that a worker which starts again inside such a line counts it once.
package struct PendingSkip: RawRepresentable, Equatable, Sendable {
  /// More than zero: so many bytes.
  package let rawValue: Int64

  package init(rawValue: Int64) { self.rawValue = rawValue }

  package static let none = PendingSkip(rawValue: 0)
  /// Up to and with the next newline.
  package static let toNewline = PendingSkip(rawValue: -1)
  /// To the end of the file: a protobuf length was unreadable, and nothing tells where the next
  /// message begins.
  package static let toEnd = PendingSkip(rawValue: -2)
}
