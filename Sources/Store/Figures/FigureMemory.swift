package import Domain

/// What the store has told of a tenant's month, so that nothing is told twice.
package struct FigureMemory: Sendable {
  /// The figures as they were written before, in billed units.
  package var used: [Meter: Quantity]
  package var watches: [LimitKey: LimitWatch]
  package var guardrails: [Meter: GuardrailState]
  package var margin: MarginWatch?
  /// Meters whose use has gone beyond what the plan includes.
  package var overages: Set<Meter>

  package init(
    used: [Meter: Quantity] = [:], watches: [LimitKey: LimitWatch] = [:],
    guardrails: [Meter: GuardrailState] = [:], margin: MarginWatch? = nil,
    overages: Set<Meter> = []
  ) {
    self.used = used
    self.watches = watches
    self.guardrails = guardrails
    self.margin = margin
    self.overages = overages
  }
}
