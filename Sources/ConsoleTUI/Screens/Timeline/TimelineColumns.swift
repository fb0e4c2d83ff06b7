/// Where the fields of an entry stand in a pane of some width: tenant and actor give way first,
/// the text never.
struct TimelineColumns: Equatable {
  static let time = 1
  static let severity = 10
  static let mark = 11
  static let word = 13
  let tenant: Int
  let tenantWidth: Int
  let text: Int
  let actorWidth: Int
  /// The cell after the last one of the actor.
  let end: Int

  init(width: Int, showsTenant: Bool) {
    tenant = Self.word + 10
    tenantWidth =
      switch (showsTenant, width) {
      case (false, _), (_, ..<56): 0
      case (_, ..<100): 14
      case (_, ..<150): 18
      default: 24
      }
    actorWidth =
      switch width {
      case ..<84: 0
      case ..<150: 12
      default: 18
      }
    text = tenant + (tenantWidth > 0 ? tenantWidth + 1 : 0)
    end = max(0, width - 1)
  }
}
