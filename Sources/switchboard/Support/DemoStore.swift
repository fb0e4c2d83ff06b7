import Domain
import Evidence
import Foundation
import Glibc
import Seeding
import Store
import Worker

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
      // Else the first console would take the day's step while somebody looks at its first screen.
      try Worker(store: store, clock: { options.asOf }).beginDay()
      try enrol(description.operators, in: store, now: options.asOf)
      try saveViews(description, in: store)
      try store.close()
    } catch {
      try? store.close()
      remove()
      throw error
    }
  }

  /// What unlocks the key of every operator of the demo.
  static let passphrase = "switchboard demo"

  /// The OS user is the platform's admin, who sees all; `--as` names the others. What was seeded
  /// rests on the first entry of the audit log.
  private func enrol(_ operators: [Operator], in store: Store, now: Timestamp) throws {
    let bound = operators.first { $0.roles.contains(.platformAdmin) && $0.scope == .all }?.id
    let control = try InstallationKey(paths: paths).make(for: store)
    guard let secret = Passphrase(firstLineOf: Self.passphrase.utf8) else { return }
    let people = operators.map { person in
      Operator(
        id: person.id, roles: person.roles, scope: person.scope,
        osUser: person.id == bound ? getuid() : nil)
    }
    let folder = KeyringFolder(path: paths.keys(ofStore: path))
    try control.begin(
      .seeded, try people.map { try folder.enrolment(of: $0, passphrase: secret) },
      actor: "switchboard", at: now)
  }

  /// Takes the store away for a fresh one; refused while a console has it open or a worker feeds it.
  func reset() throws {
    guard exists else { return remove() }
    let store = try Store.open(at: path)
    let isDemo = store.install.isDemo
    try store.close()
    guard isDemo else {
      throw Failure(
        .refused, "\(path) is not a demo store and is left as it is. Name another --store")
    }
    let inUse = Failure(
      .busy,
      "\(path) is the store of a running demo, console or worker; nothing was removed. "
        + "Quit it, then run `switchboard demo --reset` again")
    guard let presence = StorePresence(ofStore: path, .alone) else { throw inUse }
    defer { presence.release() }
    do {
      let lease = try IngestLease(path: path)
      defer { lease.release() }
      remove()
    } catch IngestError.leased {
      throw inUse
    }
  }

  /// Takes the store away with its spool, its keys and its evidence.
  func remove() {
    StoreMaker.remove(path)
    for folder in [paths.keys(ofStore: path), paths.evidence(ofStore: path)] {
      try? FileManager.default.removeItem(atPath: folder)
    }
    let spool = SpoolFolder(path: paths.spool(ofStore: path))
    for file in (try? spool.files()) ?? [] { try? spool.remove(file.name) }
  }

  var exists: Bool {
    // The path lives through the call.
    unsafe access(path, F_OK) == 0
  }
}
