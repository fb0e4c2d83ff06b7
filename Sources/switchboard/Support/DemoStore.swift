import Domain
import Evidence
import Glibc
import Seeding
import Store

/// A store with the demo's data in it: made, filled, and taken away when that fails.
struct DemoStore {
  let path: String
  let paths: Paths

  /// Fills a new store and closes it.
  func make(_ options: SeedOptions, progress: @escaping (SeedProgress) -> Void) throws {
    let description = try SeedFiles.description()
    let store = try StoreMaker(paths: paths).make(
      at: path, currency: .usd, hasTestClock: true, isDemo: true, now: options.asOf)
    do {
      try Seeder(
        description: description, plans: try ShippedPlans.plans(),
        costs: try ShippedPlans.costs(), options: options
      ).fill(store, progress: progress)
      try enrol(description.operators, in: store)
      try saveViews(description, in: store)
      try store.close()
    } catch {
      try? store.close()
      remove()
      throw error
    }
  }

  /// The OS user is the platform's admin, who sees all; `--as` names the others.
  private func enrol(_ operators: [Operator], in store: Store) throws {
    let bound = operators.first { $0.roles.contains(.platformAdmin) && $0.scope == .all }?.id
    try store.addOperators(
      operators.map { person in
        Operator(
          id: person.id, roles: person.roles, scope: person.scope,
          osUser: person.id == bound ? getuid() : nil)
      })
  }

  /// Takes the store away with its spool.
  func remove() {
    StoreMaker.remove(path)
    let spool = SpoolFolder(path: paths.spool(ofStore: path))
    for file in (try? spool.files()) ?? [] { try? spool.remove(file.name) }
  }

  var exists: Bool {
    // The path lives through the call.
    unsafe access(path, F_OK) == 0
  }
}
