/// What is wrong with a metering file, in words; the others go on.
package struct FileTrouble: Hashable, Sendable {
  package let file: String
  package let text: String
  /// Whether it was read all the same, or later in the same run: its sender should look at it, and
  /// nobody else need.
  package var wasRead = false
}
