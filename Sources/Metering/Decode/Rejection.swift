package import Domain

/// A line that is no admissible event: the making of a dead letter.
package struct Rejection: Equatable, Sendable {
  package var code: DeadLetterCode
  /// A sentence that names the field and its value, fit to be shown on a terminal.
  package var reason: String
  /// 1-based byte within the line, or within the protobuf record with its length.
  package var column: Int
  /// Where the line begins, in bytes of the decompressed contents.
  package var offset: Int64
  /// Bytes of the line without its newline; of a line that is too long, the 64 KiB to keep.
  package var length: Int
  /// Position in the batch's list of tenants, where the line names one that is well formed.
  package var tenant: Int32?
}
