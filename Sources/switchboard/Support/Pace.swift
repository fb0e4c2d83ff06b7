/// Tells how many events are due, so that a rate holds over time whatever a single write takes.
struct Pace {
  private let perSecond: Double?
  private var start: Int64?
  private var given = 0

  /// Without a rate everything is due at once, a thousand at a time.
  init(perSecond: Double?) { self.perSecond = perSecond }

  /// - Parameter now: monotonic microseconds.
  mutating func due(now: () -> Int64) async -> Int {
    guard let perSecond else { return 1000 }
    while true {
      let moment = now()
      let elapsed = Double(moment - (start ?? moment)) / 1_000_000
      start = start ?? moment
      let due = Int(elapsed * perSecond) + 1 - given
      if due > 0 {
        given += due
        return due
      }
      try? await Task.sleep(for: .milliseconds(max(1, min(50, Int(1000 / perSecond)))))
    }
  }
}
