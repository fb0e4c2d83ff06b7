/// What a row of the store is, by leave of an execution record: without one that agrees, the row
/// counts as edited from outside.
package struct AttestedRow: Hashable, Comparable, Sendable {
  package enum Subject: String, CaseIterable, Sendable {
    /// A tenant's status; the value is the status.
    case status
    /// A tenant's plan from a day on; the name is the day's number, the value `pro@2`.
    case assignment
    /// A published plan version; the value is its first day and the digest of its text.
    case plan
    /// An operator's roles, scope and state.
    case person = "operator"
    /// A key's owner, line and window.
    case key
  }

  package var subject: Subject
  /// Empty where it is not of a tenant.
  package var tenant: String
  package var name: String
  package var value: String

  package init(_ subject: Subject, tenant: String = "", name: String = "", value: String) {
    self.subject = subject
    self.tenant = tenant
    self.name = name
    self.value = value
  }

  /// One line of what the digest of an execution's rows is taken of.
  package var line: String { "\(subject.rawValue)\t\(tenant)\t\(name)\t\(value)\n" }

  package static func < (left: Self, right: Self) -> Bool {
    left.line.utf8.lexicographicallyPrecedes(right.line.utf8)
  }
}
