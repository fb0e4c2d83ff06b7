import Synchronization

/// A clock on which the same time passes between any two looks, however slow the machine is.
final class HurryingClock: Sendable {
  private let step: Int64
  private let looks = Atomic<Int64>(0)

  init(step: Int64) { self.step = step }

  @Sendable func look() -> Int64 {
    looks.wrappingAdd(1, ordering: .relaxed).newValue * step
  }
}
