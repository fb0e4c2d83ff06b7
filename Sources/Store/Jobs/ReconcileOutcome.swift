/// What a reconciliation has changed: incidents that it opened and closed.
package struct ReconcileOutcome: Equatable, Sendable {
  package var opened: [RecountKey] = []
  package var closed: [RecountKey] = []

  package init() {}
}
