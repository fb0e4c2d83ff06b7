package import Domain

/// How far an ended month's figures are kept.
package struct MonthState: Equatable, Sendable {
  package var period: BillingPeriod
  /// The version of the cost model that the month was reckoned with.
  package var costVersion: Int
  /// Rises with every change of the month's rows.
  package var revision: Int64
  /// The revision whose pools are allocated; equal to `revision` while the month is settled.
  package var settled: Int64
  package var settledAt: Timestamp?

  package var isSettled: Bool { settled == revision }
}
