import Domain
import Seeding
import Store

extension Workplace {
  /// The spool of this store as the demo's feed writes to it.
  func feedSpool() throws -> FeedSpool {
    let folder = SpoolFolder(path: paths.spool(ofStore: store.path))
    try Folder.make(folder.path)
    let store = store
    return FeedSpool(
      now: clock,
      pause: { try await Task.sleep(for: $0) },
      append: { try folder.append($1, to: $0) },
      files: { try folder.files() },
      isRead: { try store.isRead(file: $0, bytes: $1) },
      remove: { try folder.remove($0) })
  }
}
