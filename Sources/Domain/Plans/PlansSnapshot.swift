/// What the plans screen shows.
package struct PlansSnapshot: Equatable, Sendable {
  /// A published version.
  package struct Version: Equatable, Sendable {
    package var id: PlanID
    /// The first day on which it may be assigned.
    package var effective: UTCDay

    package init(id: PlanID, effective: UTCDay) {
      self.id = id
      self.effective = effective
    }
  }

  /// By plan and version.
  package var versions: [Version]

  package init(versions: [Version]) { self.versions = versions }
}
