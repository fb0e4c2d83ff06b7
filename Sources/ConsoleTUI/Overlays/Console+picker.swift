import Domain

extension Console {
  func sortPicker() -> Picker {
    let sort = catalog.query.sort
    let items = CatalogColumn.allCases.map { column in
      Picker.Item(
        id: column.rawValue, title: column.title,
        note: sort.column == column ? (sort.descending ? "descending" : "ascending") : "")
    }
    return Picker(
      purpose: .sort, title: "Sort by", hint: "Enter sorts, again reverses", items: items,
      cursor: CatalogColumn.allCases.firstIndex(of: sort.column) ?? 0)
  }

  func columnPicker() -> Picker {
    let items = CatalogColumn.allCases.map { column in
      Picker.Item(
        id: column.rawValue, title: column.title, note: column == .name ? "always" : "",
        isOn: catalog.columns.contains(column))
    }
    return Picker(
      purpose: .columns, title: "Columns", hint: "Space chooses, J and K move", items: items)
  }

  func viewPicker() -> Picker {
    let items = views.map { view in
      Picker.Item(id: view.name, title: view.name, note: view.pin.map { "pin \($0)" } ?? "")
    }
    return Picker(
      purpose: .views, title: "Saved views",
      hint: "Enter shows, n saves this one, 4-9 pin, 0 unpin, x removes", items: items)
  }

  func kindPicker() -> Picker {
    let shown = shownKinds
    let items = TimelineKind.allCases.map { kind in
      Picker.Item(
        id: kind.rawValue, title: kind.rawValue,
        isOn: shown.isEmpty || shown.contains(kind))
    }
    return Picker(
      purpose: .kinds, title: "Kinds of entries", hint: "Space chooses, a all, Enter shows",
      items: items)
  }

  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    let last = max(0, picker.items.count - 1)
    switch key {
    case .escape, .character("q"): return closeOverlay()
    case .down, .character("j"): picker.cursor = min(last, picker.cursor + 1)
    case .up, .character("k"): picker.cursor = max(0, picker.cursor - 1)
    case .home, .character("g"): picker.cursor = 0
    case .end, .character("G"): picker.cursor = last
    case .enter: return choose(picker)
    default: return press(key, changing: &picker)
    }
    overlay = .picker(picker)
    return []
  }

  private mutating func press(_ key: Key, changing picker: inout Picker) -> [Effect] {
    switch picker.purpose {
    case .views: return pressInViews(key, &picker)
    case .columns: picker.moveColumn(key)
    case .sort, .kinds: break
    }
    picker.toggle(key)
    overlay = .picker(picker)
    return []
  }

  private mutating func choose(_ picker: Picker) -> [Effect] {
    let chosen = picker.items.indices.contains(picker.cursor) ? picker.items[picker.cursor].id : ""
    let on = picker.items.filter { $0.isOn == true }.map(\.id)
    let closing = closeOverlay()
    let context = context(for: .catalog)
    switch picker.purpose {
    case .sort:
      guard let column = CatalogColumn(rawValue: chosen) else { return closing }
      let isSame = catalog.query.sort.column == column
      let descending = isSame ? !catalog.query.sort.descending : column.sortsDescending
      let sort = CatalogSort(column: column, descending: descending)
      return closing + catalog.sort(by: sort, context, &tickets)
    case .columns:
      catalog.columns =
        [.name] + on.compactMap { CatalogColumn(rawValue: $0) }.filter { $0 != .name }
      return closing
    case .views: return closing + recall(named: chosen)
    case .kinds:
      let kinds = Set(on.compactMap { TimelineKind(rawValue: $0) })
      return closing + showKinds(kinds.count == TimelineKind.allCases.count ? [] : kinds)
    }
  }
}
