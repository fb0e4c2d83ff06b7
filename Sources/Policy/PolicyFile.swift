/// One `.rego` file, from the program itself or from the user's folder.
package struct PolicyFile: Equatable, Sendable {
  package var name: String
  package var text: String
  /// Where it was read, in the user's words.
  package var origin: String

  package init(name: String, text: String, origin: String) {
    self.name = name
    self.text = text
    self.origin = origin
  }

  package var isTest: Bool { name.hasSuffix("_test.rego") }
}
