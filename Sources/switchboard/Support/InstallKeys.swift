import Domain
import Evidence
import Store

/// The key with which the program signs what no person is at hand for.
struct InstallKeys {
  let store: Store
  let paths: Paths

  /// The key that the store knows; a store from before there was one gets it now.
  func key(now: Timestamp) throws -> SigningKey {
    let keys = InstallationKey(paths: paths)
    _ = try keys.control(of: store, now: now)
    return try keys.key(of: store)
  }
}
