extension KeyMap {
  /// Keys that mean two things at one place, or that begin a sequence as well: the first command
  /// of the table wins, and the operator is told.
  package var clashes: [String] {
    var found: [String] = []
    for (index, first) in CommandTable.commands.enumerated() {
      for second in CommandTable.commands[(index + 1)...] {
        let places = first.places.intersection(second.places)
        guard let place = Place.allCases.first(where: { places.contains($0) }) else { continue }
        for one in keys[first.id] ?? [] {
          for other in keys[second.id] ?? [] where Self.clash(one, other) {
            found.append(
              "key \(one) of \(first.id.rawValue) clashes with key \(other) of "
                + "\(second.id.rawValue) in the \(place.title): give one of them another key")
          }
        }
      }
    }
    return found
  }

  private static func clash(_ one: KeySequence, _ other: KeySequence) -> Bool {
    let length = min(one.keys.count, other.keys.count)
    return one.keys.prefix(length) == other.keys.prefix(length)
  }
}
