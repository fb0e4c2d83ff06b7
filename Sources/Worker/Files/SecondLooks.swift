/// Files to look at again although nothing tells that they have changed: soon at first, then ever
/// less often, so that a file that is held open for days costs nothing.
struct SecondLooks {
  private static let first = Duration.milliseconds(250)
  private static let longest = Duration.seconds(64)

  private var paths: Set<String> = []
  private var pause = Self.first
  private var next = ContinuousClock.now

  /// What a look has shown of a file. A file that is new here is looked at soon again.
  mutating func note(_ path: String, isDue: Bool) {
    guard isDue else {
      paths.remove(path)
      return
    }
    guard paths.insert(path).inserted else { return }
    pause = Self.first
    next = ContinuousClock.now + pause
  }

  /// How long until the next look.
  var milliseconds: Int32 {
    guard !paths.isEmpty else { return .max }
    let left = max(.zero, next - ContinuousClock.now)
    return Int32(left / .milliseconds(1)) + 1
  }

  /// The files whose time has come, in the order of their names.
  mutating func due() -> [String] {
    let now = ContinuousClock.now
    guard !paths.isEmpty, now >= next else { return [] }
    pause = min(pause * 2, Self.longest)
    next = now + pause
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
