import Domain

@testable import ConsoleTUI

extension PaneCanvas {
  /// What a pane that fills the hole is told.
  func context(
    tenant: CatalogRow? = nil, isASCII: Bool = false, isFocused: Bool = true,
    now: Timestamp = ProfileSamples.now, heldSince: Timestamp? = nil
  ) -> PaneContext {
    let session = Session(
      operatorName: "ana", roles: [], scope: .all, scopeName: "all partners",
      isASCII: isASCII)
    return PaneContext(
      session: session, now: now, tenant: tenant, heldSince: heldSince, isFocused: isFocused,
      area: area)
  }
}
