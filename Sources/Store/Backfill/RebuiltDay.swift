internal import Domain

/// A day that its files give another content than its live row has.
package struct RebuiltDay: Equatable, Sendable {
  package let key: RecountKey
  /// What the live row comes to, in the bucket's unit, what came late included.
  package let live: Int64
  package let liveEvents: Int64
  let before: DayDetail
  let after: DayDetail

  package var rebuilt: Int64 { after.quantity(of: key.meter) }
  package var rebuiltEvents: Int64 { after.eventCount }
  package var difference: Int128 { Int128(rebuilt) - Int128(live) }

  /// Whether the row may keep what it has: samples of one moment in another order are the same.
  var isSame: Bool {
    live == rebuilt && liveEvents == rebuiltEvents && BackfillChange(before, after).isEmpty
  }
}
