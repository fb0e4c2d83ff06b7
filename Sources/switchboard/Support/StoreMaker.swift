import Domain
import Glibc
import Store

/// Makes stores with the shipped plans in them.
struct StoreMaker {
  let paths: Paths

  func make(
    at path: String, currency: Currency, hasTestClock: Bool, isDemo: Bool, now: Timestamp
  ) throws -> Store {
    try Folder.make(Folder.parent(of: path))
    let store = try Store.create(
      at: path,
      install: Install(
        id: "sb-\(SystemRandom.name(bytes: 8))", currency: currency, hasTestClock: hasTestClock,
        isDemo: isDemo, hashKey: SystemRandom.bytes(16), createdAt: now))
    do {
      try ShippedPlans.publish(in: store, now: now)
      try Folder.make(paths.spool(ofStore: path))
    } catch {
      try? store.close()
      Self.remove(path)
      throw error
    }
    return store
  }

  /// Takes away a store that could not be finished.
  static func remove(_ path: String) {
    // The paths are strings that live through the calls.
    for suffix in ["", "-wal", "-shm", ".metrics"] { unsafe unlink(path + suffix) }
  }
}
