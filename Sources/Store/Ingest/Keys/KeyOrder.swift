internal import Domain

/// The events of a piece in the order of their keys, equal keys in the order of the file.
struct KeyOrder {
  struct Place {
    var high: UInt64
    var index: Int
  }

  private(set) var places: [Place]

  /// Two counting passes over the leading 22 bits, then one insertion pass: digests are uniform,
  /// so hardly two of a piece share them.
  init(_ events: [UsageEvent]) {
    places = []
    places.reserveCapacity(events.count)
    for index in events.indices { places.append(Place(high: events[index].key.high, index: index)) }
    guard events.count > 512 else {
      places.sort { Self.precedes($0, $1, events) }
      return
    }
    var spare = places
    Self.scatter(places, into: &spare, shift: 42)
    Self.scatter(spare, into: &places, shift: 53)
    finish(events)
  }

  private mutating func finish(_ events: [UsageEvent]) {
    for end in places.indices.dropFirst() {
      let place = places[end]
      guard Self.precedes(place, places[end - 1], events) else { continue }
      var slot = end
      while slot > 0, Self.precedes(place, places[slot - 1], events) {
        places[slot] = places[slot - 1]
        slot -= 1
      }
      places[slot] = place
    }
  }

  @inline(__always)
  private static func precedes(_ left: Place, _ right: Place, _ events: [UsageEvent]) -> Bool {
    if left.high != right.high { return left.high < right.high }
    let (low, other) = (events[left.index].key.low, events[right.index].key.low)
    return low != other ? low < other : left.index < right.index
  }

  private static func scatter(_ source: [Place], into target: inout [Place], shift: UInt64) {
    var starts = [Int](repeating: 0, count: 2049)
    for place in source { starts[Int(truncatingIfNeeded: place.high &>> shift) & 2047 &+ 1] &+= 1 }
    for digit in 1...2048 { starts[digit] &+= starts[digit - 1] }
    for place in source {
      let digit = Int(truncatingIfNeeded: place.high &>> shift) & 2047
      target[starts[digit]] = place
      starts[digit] &+= 1
    }
  }
}
