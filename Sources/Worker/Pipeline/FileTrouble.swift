/// What is wrong with a metering file, in words; the others go on.
package struct FileTrouble: Equatable, Sendable {
  package let file: String
  package let text: String
}
