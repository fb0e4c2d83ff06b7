/// The secret of a store's digests: without it nobody can craft two events that collide.
///
/// A store draws it once and keeps it; digests of different keys cannot be compared.
package struct SipKey: Equatable, Sendable {
  package let low: UInt64
  package let high: UInt64

  /// The words are the first and last eight bytes of the 16-byte key, read little-endian.
  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}
