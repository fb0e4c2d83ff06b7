/// What fills the terminal.
package enum Screen: String, CaseIterable, Sendable {
  /// The catalog with what the size leaves room for around it.
  case catalog
  /// One tenant, whole.
  case tenant
  /// All tenants in scope, whole.
  case timeline
  case operations, approvals, audit, economics, exports, plans

  /// The one pane that covers the screen; `nil` where the size decides what stands beside what.
  package var pane: PaneKind? { PaneKind(rawValue: rawValue).flatMap { $0.fillsScreen ? $0 : nil } }

  /// All names in a sentence: `catalog, tenant or plans`.
  package static func names(and more: [String] = []) -> String {
    let names = allCases.map(\.rawValue) + more
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
