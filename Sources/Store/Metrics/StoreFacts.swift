package import Domain

/// What a store can say of itself to whoever watches it from outside: counts only, no names.
package struct StoreFacts: Equatable, Sendable {
  package struct MeterLevel: Hashable, Sendable {
    package var meter: Meter
    package var level: LimitLevel

    package init(meter: Meter, level: LimitLevel) {
      self.meter = meter
      self.level = level
    }
  }

  package var tenants: [TenantStatus: Int64] = [:]
  package var totals = IngestTotals()
  package var batches: Int64 = 0
  package var lastBatchAt: Timestamp?
  package var openDeadLetters: [DeadLetterCode: Int64] = [:]
  /// Of the open dead letters, as they are kept.
  package var openDeadLetterBytes: Int64 = 0
  package var files: [FeedFile.State: Int64] = [:]
  /// Bytes of followed files that the worker has seen and not committed.
  package var lagBytes: Int64 = 0
  package var filesBehind: Int64 = 0
  package var timeline: [TimelineKind: Int64] = [:]
  /// Tenants whose use of a meter stands so against their plan's limit.
  package var levels: [MeterLevel: Int64] = [:]
  package var breaches = Breaches()
  package var openIncidents: Int64 = 0
  package var jobs = JobFacts()
  package var decisions: [DecisionCount] = []
  package var decisionTimes: [DecisionTimes] = []

  package var control = ControlFacts()
  package var exports = ExportFacts()

  package init() {}
}
