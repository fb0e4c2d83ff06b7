import ConsoleTUI
import Domain
import Store

extension Workplace {
  /// The operator's own saved views.
  func savedViews() throws -> [SavedView] {
    guard let text = try store.setting("views", owner: person.id.rawValue) else { return [] }
    return SavedViews(text: text).views
  }

  /// Keeps them in the store; a read-only store keeps nothing.
  var saveViews: @Sendable ([SavedView]) throws -> Void {
    guard store.mode == .readWrite else {
      return { _ in
        throw Failure(.refused, "views are not saved: the store is open for reading only")
      }
    }
    let (store, owner) = (store, person.id.rawValue)
    return { try store.saveSetting("views", owner: owner, value: SavedViews(views: $0).text) }
  }
}
