/// How an action is taken back by one operator.
package struct Rollback: Equatable, Sendable {
  package var kind: PrivilegedAction
  /// From the execution on.
  package var seconds: Int64

  package init(kind: PrivilegedAction, seconds: Int64) {
    self.kind = kind
    self.seconds = seconds
  }
}
