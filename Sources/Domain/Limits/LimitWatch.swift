/// What has been said about one `LimitKey` so far; kept with it, so that every crossing is told
/// exactly once.
package struct LimitWatch: Equatable, Sendable {
  /// Where use stood when it was looked at last: the banner.
  package private(set) var level: LimitLevel
  /// The highest level that has fired in this period; it never falls within one.
  package private(set) var fired: LimitLevel

  package init(level: LimitLevel = .within, fired: LimitLevel = .within) {
    self.level = level
    self.fired = fired
  }

  /// What a look at the use has changed.
  package struct Change: Equatable, Sendable {
    /// Levels that are crossed for the first time, the lower one first: a jump crosses both.
    package let crossed: [LimitLevel]
    package let before: LimitLevel
    package let after: LimitLevel

    /// A correction has brought use back below; the banner changes, nothing fires.
    package var isCleared: Bool { after < before }
  }

  /// Takes note of the use; `nil` where nothing has changed.
  package mutating func observe(
    used: Quantity, limit: PlanLimit, softPercent: Int? = nil
  ) -> Change? {
    let (before, now) = (level, limit.level(used: used, softPercent: softPercent))
    let crossed = LimitLevel.allCases.filter { $0 > fired && $0 <= now }
    level = now
    fired = max(fired, now)
    guard now != before || !crossed.isEmpty else { return nil }
    return Change(crossed: crossed, before: before, after: now)
  }
}
