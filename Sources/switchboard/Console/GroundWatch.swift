import Domain
import Store
import Synchronization

/// How many rows rest on no record, looked at anew only where something was committed that can have
/// changed it. What this process commits has its record in the audit log; what others commit can be
/// anything, and is looked at once a second at most.
///
/// Assignments, of which there are as many as tenants, are looked at beside: as long after the last
/// time as makes the looking a fiftieth of the time.
final class GroundWatch: Sendable {
  private struct Look {
    var version: Version?
    /// Microseconds of the stopwatch.
    var at: Int64 = .min
    var rows: Int64 = 0
  }

  /// Differs after every commit that can have made a row rest on nothing.
  private struct Version: Equatable {
    /// Of other processes.
    var foreign: Int64
    /// Of this one.
    var entries: Int64
  }

  private struct State {
    var quick = Look()
    var assignments = Look()
    /// When the assignments are looked at next, at the earliest.
    var due: Int64 = 0
    /// A commit came too soon after a look.
    var isOwed = false
  }

  private static let pause: Int64 = 1_000_000

  private let store: Store
  private let stopwatch: @Sendable () -> Int64
  private let state = Mutex(State())
  private let lane = ReadLane<Int>(name: "ground")

  init(store: Store, stopwatch: @escaping @Sendable () -> Int64 = SystemClock.monotonic) {
    self.store = store
    self.stopwatch = stopwatch
  }

  /// Whether the next look a second later has something to see.
  var isOwed: Bool { state.withLock { $0.isOwed } }

  /// As far as it is known by now: what others commit within a second is seen by the next look.
  func rows() throws -> Int64 {
    let (version, now) = (try version(), stopwatch())
    let known: Int64? = state.withLock { state in
      let last = state.quick
      guard version != last.version else { return last.rows + state.assignments.rows }
      state.isOwed =
        version.entries == last.version?.entries && now < last.at &+ Self.pause
      return state.isOwed ? last.rows + state.assignments.rows : nil
    }
    if let known { return known }
    let rows = try store.unattested(isQuick: true).count
    return state.withLock { state in
      state.quick = Look(version: version, at: now, rows: rows)
      return rows + state.assignments.rows
    }
  }

  /// Everything at once, for who looks once.
  func lookAtAll() throws -> Int64 {
    let version = try version()
    let rows = try store.unattested()
    let end = stopwatch()
    state.withLock { state in
      state.quick = Look(version: version, at: end, rows: rows.count - rows.assignments)
      state.assignments = Look(version: version, at: end, rows: rows.assignments)
    }
    return rows.count
  }

  /// Looks at the assignments whenever they are due; tells when that has changed anything.
  func run(_ changed: @escaping @Sendable () throws -> Void) async {
    while !Task.isCancelled {
      if (try? await lookIfDue()) ?? false { try? changed() }
      try? await Task.sleep(for: .seconds(2))
    }
  }

  private func lookIfDue() async throws -> Bool {
    let (version, begun) = (try version(), stopwatch())
    let isDue = state.withLock { state in
      version != state.assignments.version && begun >= state.due
    }
    guard isDue else { return false }
    let before = state.withLock { $0.assignments.rows }
    _ = try await lane.run(0) { [self] _ in try lookAtAll() }
    return state.withLock { state in
      let now = stopwatch()
      state.due = now + 50 * (now - begun)
      return state.assignments.rows != before
    }
  }

  private func version() throws -> Version {
    Version(foreign: try store.dataVersion(), entries: try store.auditEnd().size)
  }
}
