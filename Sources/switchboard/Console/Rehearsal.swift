import ConsoleTUI
import Domain
import Store

/// The console without a terminal: the same `Console`, whose effects are carried out at once.
struct Rehearsal {
  private(set) var console: Console
  let services: ConsoleServices

  mutating func begin(screen: Screen, tenant: TenantID?, filterText: String) throws {
    _ = try services.ground.lookAtAll()
    try settle(.storeChanged(services.freshness()))
    try settle(console.begin(screen: screen, tenant: tenant, filterText: filterText))
  }

  mutating func press(_ key: Key) throws { try settle(.key(key)) }

  private mutating func settle(_ event: Event) throws { try settle(console.update(event)) }

  /// Carries out effects until nothing more follows; a chain that never ends is cut off.
  private mutating func settle(_ effects: [Effect]) throws {
    var waiting = effects
    for _ in 0..<1000 where !waiting.isEmpty {
      let effect = waiting.removeFirst()
      do {
        guard let event = try services.answer(effect) else { continue }
        waiting += console.update(event)
      } catch let error as StoreError {
        waiting += console.update(.failed(error.description, nil))
      }
    }
  }
}
