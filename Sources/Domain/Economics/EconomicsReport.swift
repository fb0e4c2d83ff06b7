/// A month's economics as somebody sees it: sums by tenant, tier or partner, the whole, the ends
/// of the ranking, and the months before.
package struct EconomicsReport: Equatable, Sendable {
  package enum Grouping: String, CaseIterable, Sendable {
    case tenant, tier, partner
  }

  package struct Row: Equatable, Sendable {
    /// A tenant's id, a tier's name, or a partner's id.
    package let key: String
    package let sum: MonthSum
    /// Of a tenant.
    package let tenant: TenantMonth?
  }

  /// A tenant at one end of the ranking.
  package struct Standing: Equatable, Sendable {
    package let margin: TenantMargin
    package let reason: MarginReason
  }

  package let period: BillingPeriod
  package let elapsedDays: Int
  package let costs: CostModel
  package let grouping: Grouping
  /// In the order of their keys.
  package let rows: [Row]
  package let total: MonthSum
  /// Of those that bring no revenue, which have no margin and no place in the ranking.
  package let withoutRevenue: MonthSum
  package let top: [Standing]
  package let bottom: [Standing]
  /// Oldest first; this month is the last.
  package let trend: [MonthTrend]

  /// Who is named in rows and ranking, each once.
  package var tenants: Set<TenantID> {
    Set(
      rows.compactMap(\.tenant?.tenantID) + (top + bottom).map(\.margin.month.tenantID))
  }

  /// Whether the month was still running, so that fees and costs are counted to a day within it.
  package var isToDate: Bool { elapsedDays < period.days }
  /// The last day that counts; `nil` before the month begins.
  package var through: UTCDay? {
    elapsedDays > 0 ? period.firstDay.advanced(by: elapsedDays - 1) : nil
  }
}
