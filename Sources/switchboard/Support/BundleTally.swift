import Domain
import Glibc
import Logging
import Store

/// Counts verifications of bundles in a store, so that `switchboard metrics` tells of those that
/// failed.
///
/// Whoever verifies needs no store, so nothing of it may fail the verification: where there is
/// none, or it cannot be written, the log says so and nothing else.
enum BundleTally {
  /// In the store that the options name, if there is one.
  static func count(
    _ kind: BundleCheck.Kind, _ path: String, failed: (check: String, detail: String)?,
    _ options: GlobalOptions
  ) {
    let store = Paths(environment: Environment.variables).store(options)
    // The path lives through the call.
    guard unsafe access(store, R_OK | W_OK) == 0 else { return }
    attempt {
      let opened = try Store.open(at: store)
      let now = opened.install.hasTestClock ? try options.requestedNow() : nil
      try opened.record(
        BundleCheck(at: now ?? SystemClock.now(), kind: kind, path: path, failed: failed))
    }
  }

  static func count(
    _ kind: BundleCheck.Kind, _ path: String, failed: (check: String, detail: String)?,
    in place: Workplace
  ) {
    attempt {
      try place.store.record(
        BundleCheck(at: place.now, kind: kind, path: path, failed: failed))
    }
  }

  private static func attempt(_ body: () throws -> Void) {
    do { try body() } catch {
      Logger(label: "verify").notice("not counted", metadata: ["reason": "\(error)"])
    }
  }
}
