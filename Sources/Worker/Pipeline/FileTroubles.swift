/// What is wrong with the files of a run, in the order in which it was found, once each.
struct FileTroubles {
  private(set) var all: [FileTrouble] = []
  private var places: [String: [Int]] = [:]

  /// False where it is known already.
  mutating func add(_ trouble: FileTrouble) -> Bool {
    let known = places[trouble.file, default: []].first { all[$0].text == trouble.text }
    if let known {
      all[known].wasRead = trouble.wasRead
      return false
    }
    places[trouble.file, default: []].append(all.count)
    all.append(trouble)
    return true
  }

  /// A file was read after all: what was wrong with it before kept nothing of it back.
  mutating func noteRead(_ path: String) {
    for place in places[path] ?? [] { all[place].wasRead = true }
  }
}
