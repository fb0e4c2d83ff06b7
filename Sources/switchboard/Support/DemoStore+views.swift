import ConsoleTUI
import Domain
import Seeding
import Store

extension DemoStore {
  /// Everybody begins with the views that the seed files describe.
  func saveViews(_ description: SeedDescription, in store: Store) throws {
    let views = description.views.map { view in
      SavedView(
        name: view.name, filterText: view.filter, sort: view.sort, columns: view.columns,
        pin: view.pin)
    }
    let text = SavedViews(views: views).text
    for person in description.operators {
      try store.saveSetting("views", owner: person.id.rawValue, value: text)
    }
  }
}
