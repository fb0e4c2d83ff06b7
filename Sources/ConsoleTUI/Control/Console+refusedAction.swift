import Domain

extension Console {
  /// Why a quick action cannot be asked for now; `nil` if it can. What the tenant is comes first,
  /// then the policy, which says more than that the console is read-only.
  func refusal(ofAction id: Command.ID) -> String? {
    guard let row = catalog.selected else { return "no tenant is under the cursor" }
    guard let action = id.action else { return nil }
    if let refusal = refusal(of: id) { return refusal.reason }
    if session.isReadOnly { return "this console is read-only [RO]" }
    if let reason = Self.refusal(of: action, status: row.status) { return reason }
    let open = approvals.snapshot?.requests.first {
      $0.state(at: now).isOpen && $0.tenantID == row.id && $0.action == action
    }
    return open.map { "\($0.requester) has asked for it already (\(keyMap.shown(.approvals)))" }
  }

  private static func refusal(of action: PrivilegedAction, status: TenantStatus) -> String? {
    switch (action, status) {
    case (.suspend, .suspended): "it is suspended already"
    case (.resume, .trial), (.resume, .active): "it is not suspended"
    case (.restore, .trial), (.restore, .active), (.restore, .suspended): "it is not deleted"
    case (.purge, .trial), (.purge, .active), (.purge, .suspended):
      "only a deleted tenant is purged, after its days of grace"
    case (.note, _), (.openIncident, _), (.resolveIncident, _): nil
    case (.restore, .deleted), (.purge, .deleted): nil
    case (_, .deleted): "it is deleted"
    default: nil
    }
  }
}
