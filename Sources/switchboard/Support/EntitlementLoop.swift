import Domain
import Logging
import Store

/// Rewrites entitlements files when somebody's entitlements have changed, whichever process has
/// changed them: one look a second at a number in the store.
struct EntitlementLoop: Sendable {
  let store: Store
  let paths: Paths
  let clock: @Sendable () -> Timestamp
  let log: Logger

  func run() async {
    let exports = EntitlementExports(store: store, paths: paths)
    // A trouble that lasts is told once, not every second.
    var told: String?
    while (try? await Task.sleep(for: .seconds(1))) != nil {
      do {
        try exports.refresh(now: clock())
        told = nil
      } catch {
        if told != "\(error)" {
          log.error(
            "an entitlements file could not be written", metadata: ["error": "\(error)"])
        }
        told = "\(error)"
      }
    }
  }
}
