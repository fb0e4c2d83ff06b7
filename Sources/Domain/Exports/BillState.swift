/// Whether the amounts of a bill may still change.
package enum BillState: String, CaseIterable, Sendable {
  /// The period is open, or in the days in which it still takes usage.
  case provisional
  /// The period is closed: later usage goes to a later bill.
  case final
}
