/// A file, or a part of one, that was taken in and cannot be read again.
package struct MissingSource: Equatable, Sendable {
  package let file: String
  package let bytes: Range<Int64>
  package let reason: String
}
