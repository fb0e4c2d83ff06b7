package import Domain

/// What the worker keeps current for one tenant; read by catalog and profile.
package struct FiguresRecord: Equatable, Sendable {
  /// One meter of the running month in its billed unit, held against the plan.
  package struct Meter: Equatable, Sendable {
    package var meter: Domain.Meter
    package var used: Quantity
    package var included: Quantity?
    package var hardLimit: Quantity?
    package var softPercent: Int
    package var window: PlanLimit.Window
    package var limitReached: UTCDay?

    package init(
      meter: Domain.Meter, used: Quantity, included: Quantity? = nil,
      hardLimit: Quantity? = nil, softPercent: Int = 80, window: PlanLimit.Window = .month,
      limitReached: UTCDay? = nil
    ) {
      self.meter = meter
      self.used = used
      self.included = included
      self.hardLimit = hardLimit
      self.softPercent = softPercent
      self.window = window
      self.limitReached = limitReached
    }

    /// Percent of the hard limit, floored; a limit of nothing that is used at all counts as 101.
    package var percent: Int? {
      guard let hardLimit else { return nil }
      guard hardLimit.micro > 0 else { return used.micro > 0 ? 101 : 0 }
      let percent = Int128(max(0, used.micro)) * 100 / Int128(hardLimit.micro)
      return Int(clamping: percent)
    }
  }

  package var tenantID: TenantID
  package var meters: [Meter]
  /// The plan's limit on decided requests a day.
  package var approvals: PlanLimit?
  package var marginBasisPoints: Int?
  /// Minor units of the store's currency.
  package var revenue: Int64
  package var cogs: Int64?
  package var lastEventAt: Timestamp?
  /// The highest ingest batch that is included.
  package var watermark: Int64

  package init(
    tenantID: TenantID, meters: [Meter] = [], approvals: PlanLimit? = nil,
    marginBasisPoints: Int? = nil, revenue: Int64 = 0, cogs: Int64? = nil,
    lastEventAt: Timestamp? = nil, watermark: Int64 = 0
  ) {
    self.tenantID = tenantID
    self.meters = meters
    self.approvals = approvals
    self.marginBasisPoints = marginBasisPoints
    self.revenue = revenue
    self.cogs = cogs
    self.lastEventAt = lastEventAt
    self.watermark = watermark
  }

  /// Of the meter nearest to its limit.
  package var usagePercent: Int? { meters.compactMap(\.percent).max() }
}
