extension PendingKeys {
  /// Adds the keys of a piece that nobody has, and notes what is known of the others. Of equal keys
  /// in the piece the first is added.
  mutating func claim(_ order: KeyOrder, into found: inout KeyFindings) {
    var previous = KeyEntry.none
    for place in order.places {
      if previous.has(place.entry.key) {
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
    for place in order.places where found.isNew(place.index) {
      if let payload = payload(of: place.entry.key) {
        found.setKnown(place.index, payload: payload)
      } else if previous.has(place.entry.key) {
        found.setRepeated(place.index)
      }
      previous = place.entry
    }
  }
}
