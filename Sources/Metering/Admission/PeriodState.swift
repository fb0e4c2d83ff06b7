/// What the store's row of a billing period says.
package enum PeriodState: String, Sendable {
  /// Usage is applied to its buckets.
  case open
  /// Billed: usage that comes now becomes an adjustment.
  case closed
}
