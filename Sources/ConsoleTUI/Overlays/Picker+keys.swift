extension Picker {
  /// Space turns the item under the cursor on or off, `a` all of them.
  mutating func toggle(_ key: Key) {
    guard items.indices.contains(cursor), let isOn = items[cursor].isOn else { return }
    switch key {
    case .character(" "): items[cursor].isOn = !isOn
    case .character("a"):
      let all = items.allSatisfy { $0.isOn == true }
      for index in items.indices { items[index].isOn = !all }
    default: break
    }
  }

  /// `J` and `K` move the item under the cursor.
  mutating func moveColumn(_ key: Key) {
    let step = key == .character("J") ? 1 : key == .character("K") ? -1 : 0
    let target = cursor + step
    guard step != 0, items.indices.contains(cursor), items.indices.contains(target) else { return }
    items.swapAt(cursor, target)
    cursor = target
  }
}
