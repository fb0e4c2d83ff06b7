extension PendingKeys {
  /// Keys whose places are fetched at a time.
  private static let ahead = 64

  /// Adds the keys of a piece that nobody has, and notes what is known of the others. Of equal keys
  /// in the piece the first is added.
  mutating func claim(_ order: KeyOrder, into found: inout KeyFindings) {
    var previous = KeyEntry.none
    for index in order.places.indices {
      if index % Self.ahead == 0 { fetch(order.places, from: index, &found) }
      let place = order.places[index]
      if previous.matches(place.entry) {
        if found.isNew(place.index) { found.setRepeated(place.index) }
      } else if found.isNew(place.index), let payload = claim(place.entry) {
        found.setKnown(place.index, payload: payload)
      }
      previous = place.entry
    }
  }

  /// The same without adding any.
  func lookUp(_ order: KeyOrder, into found: inout KeyFindings) {
    var previous = KeyEntry.none
    for index in order.places.indices {
      if index % Self.ahead == 0 { fetch(order.places, from: index, &found) }
      let place = order.places[index]
      guard found.isNew(place.index) else { continue }
      if let payload = payload(of: place.entry.key) {
        found.setKnown(place.index, payload: payload)
      } else if previous.matches(place.entry) {
        found.setRepeated(place.index)
      }
      previous = place.entry
    }
  }

  /// Reads where keys will be looked for; a short loop, so that the processor fetches many places at
  /// a time and not one after the other.
  private func fetch(_ places: [KeyOrder.Place], from start: Int, _ found: inout KeyFindings) {
    for index in start..<min(start + Self.ahead, places.count) {
      found.fetched ^= glance(places[index].entry.high)
    }
  }
}
