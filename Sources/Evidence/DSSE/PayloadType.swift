/// What signed bytes are. It is signed with them, so that a request can never pass for an approval.
package enum PayloadType: String, CaseIterable, Sendable {
  case request = "application/vnd.switchboard.request.v1+json"
  case approval = "application/vnd.switchboard.approval.v1+json"
  case execution = "application/vnd.switchboard.execution.v1+json"
  case export = "application/vnd.switchboard.export.v1+json"
  case entitlements = "application/vnd.switchboard.entitlements.v1+json"
  /// An in-toto Statement (https://github.com/in-toto/attestation/tree/main/spec/v1).
  case statement = "application/vnd.in-toto+json"
}
