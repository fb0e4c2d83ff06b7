extension Store {
  /// Runs a read and notes how long it took.
  func timed<Value>(
    _ query: StoreCounters.Query, _ body: () throws -> Value
  ) rethrows -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    let elapsed = clock.now - start
    let microseconds = Int(
      elapsed.components.seconds * 1_000_000
        + elapsed.components.attoseconds / 1_000_000_000_000)
    counters.note(query, microseconds: microseconds)
    return value
  }
}
