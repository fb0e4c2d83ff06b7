/// The state of the audit log at a moment: how many entries, and the Merkle root over them.
package struct LogCheckpoint: Equatable, Sendable {
  package var size: Int64
  /// RFC 6962 root in lower-case hexadecimal.
  package var root: String

  package init(size: Int64, root: String) {
    self.size = size
    self.root = root
  }

  var json: JSONValue { ["size": .integer(size), "root": .string(root)] }

  init(_ fields: StatementFields) throws(StatementError) {
    self.init(size: try fields.number("size"), root: try fields.text("root"))
  }
}
