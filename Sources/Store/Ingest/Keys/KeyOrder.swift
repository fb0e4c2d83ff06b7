internal import Domain

/// The keys of a piece's events in order, equal ones in the order of the file. Whoever decodes
/// makes it, so that the thread that writes only walks: through the tables of keys and filters
/// from front to back.
struct KeyOrder: Sendable {
  struct Place: Sendable {
    var entry: KeyEntry
    /// Which event of the piece.
    var index: Int
  }

  private(set) var places: [Place]

  /// Two counting passes over the leading 22 bits, then one insertion pass: digests are uniform,
  /// so hardly two of a piece share them.
  init(_ events: [UsageEvent]) {
    places = []
    places.reserveCapacity(events.count)
    for index in events.indices {
      let entry = KeyEntry(key: events[index].key, payload: events[index].payload)
      places.append(Place(entry: entry, index: index))
    }
    guard events.count > 512 else {
      places.sort(by: Self.precedes)
      return
    }
    var spare = places
    Self.scatter(places, into: &spare, shift: 42)
    Self.scatter(spare, into: &places, shift: 53)
    finish()
  }

  private mutating func finish() {
    for end in places.indices.dropFirst() {
      let place = places[end]
      guard Self.precedes(place, places[end - 1]) else { continue }
      var slot = end
      while slot > 0, Self.precedes(place, places[slot - 1]) {
        places[slot] = places[slot - 1]
        slot -= 1
      }
      places[slot] = place
    }
  }

  @inline(__always)
  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    if left.entry.high != right.entry.high { return left.entry.high < right.entry.high }
    if left.entry.low != right.entry.low { return left.entry.low < right.entry.low }
    return left.index < right.index
  }

  private static func scatter(_ source: [Place], into target: inout [Place], shift: UInt64) {
    var starts = [Int](repeating: 0, count: 2049)
    for place in source { starts[digit(place, shift) &+ 1] &+= 1 }
    for digit in 1...2048 { starts[digit] &+= starts[digit - 1] }
    for place in source {
      let digit = digit(place, shift)
      target[starts[digit]] = place
      starts[digit] &+= 1
    }
  }

  @inline(__always)
  private static func digit(_ place: Place, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: place.entry.high &>> shift) & 2047
  }
}
