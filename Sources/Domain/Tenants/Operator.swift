/// A person who works at the console, with roles and a scope.
package struct Operator: Equatable, Sendable {
  package let id: OperatorID
  package var roles: Set<Role>
  package var scope: Scope
  /// The OS user that reads without a passphrase as this operator.
  package var osUser: UInt32?

  package init(id: OperatorID, roles: Set<Role>, scope: Scope, osUser: UInt32? = nil) {
    self.id = id
    self.roles = roles
    self.scope = scope
    self.osUser = osUser
  }
}
