package import Domain
internal import Glibc

/// The machine's time.
package enum MachineClock {
  package static func now() -> Timestamp {
    var time = timespec()
    // The structure is ours and lives through the call.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
