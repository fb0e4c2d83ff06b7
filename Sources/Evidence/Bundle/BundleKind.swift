/// What a bundle is evidence of; the raw value is the predicate type of its provenance.
package enum BundleKind: String, CaseIterable, Sendable {
  /// A privileged action, with its request and approvals.
  case action = "urn:switchboard:action-evidence:v1"
  /// A billing export.
  case export = "urn:switchboard:export-evidence:v1"
}
