import Domain

@testable import ConsoleTUI

/// A console with a store that answers at once: keys in, screen out.
struct Stage {
  var console: Console
  var store: FakeStore
  /// What was asked for that no store answers: copies, quitting.
  var others: [Effect] = []

  init(
    columns: Int = 120, rows: Int = 40, session: Session = Samples.session,
    store: FakeStore = FakeStore(), views: [SavedView] = [], keyMap: KeyMap = .standard
  ) {
    console = Console(
      session: session, size: ScreenSize(columns: columns, rows: rows), now: Samples.now,
      keyMap: keyMap, views: views)
    self.store = store
    let first = console.begin()
    carryOut(first)
    send(
      .storeChanged(
        Freshness(
          lastIngestAt: Samples.now.advanced(bySeconds: -2),
          openDeadlines: [60, 600, 13_380].map { Samples.now.advanced(bySeconds: $0) })))
  }

  mutating func send(_ event: Event) { carryOut(console.update(event)) }

  mutating func carryOut(_ effects: [Effect]) {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if let answer = store.answer(effect) {
        waiting += console.update(answer)
      } else {
        others.append(effect)
      }
    }
  }

  /// Keys in their written form with spaces between; `Space` is a key of its own.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)) else { continue }
      send(.key(key))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  var screen: String { console.view().text }
}
