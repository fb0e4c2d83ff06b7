/// What an operator may do; an operator has a set of them.
package enum Role: String, CaseIterable, Sendable {
  /// Read, tail the timeline, write notes.
  case support
  /// Quick actions on tenants of the own partner.
  case partnerAdmin = "partner_admin"
  /// Decide requests of others.
  case approver
  /// All partners; plans and operators.
  case platformAdmin = "platform_admin"
}
