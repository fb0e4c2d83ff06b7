import Domain

extension Console {
  mutating func pressInViews(_ key: Key, _ picker: inout Picker) -> [Effect] {
    if key == .character("n") {
      overlay = .prompt(Prompt(purpose: .viewName))
      return []
    }
    guard picker.items.indices.contains(picker.cursor),
      let index = views.firstIndex(where: { $0.name == picker.items[picker.cursor].id })
    else { return [] }
    switch key {
    case .character("x"): views.remove(at: index)
    case .character(let digit) where "0456789".contains(digit):
      let pin = digit.wholeNumberValue.flatMap { $0 == 0 ? nil : $0 }
      for other in views.indices where pin != nil && views[other].pin == pin {
        views[other].pin = nil
      }
      views[index].pin = pin
    default: return []
    }
    let cursor = picker.cursor
    picker = viewPicker()
    picker.cursor = min(cursor, max(0, picker.items.count - 1))
    overlay = .picker(picker)
    return [.saveViews(views)]
  }

  /// Saves what is shown; a view of the same name is replaced and keeps its pin.
  mutating func saveView(named name: String) -> [Effect] {
    let old = views.firstIndex { $0.name == name }
    let view = SavedView(
      name: name, filterText: catalog.filterText, sort: catalog.query.sort,
      columns: catalog.columns, pin: old.flatMap { views[$0].pin })
    if let old { views[old] = view } else { views.append(view) }
    message = .told("saved \"\(name)\"; \(keyMap.shown(.views)) lists and pins views")
    return [.saveViews(views)]
  }

  mutating func recallPinned(_ id: Command.ID) -> [Effect] {
    guard let digit = id.rawValue.last?.wholeNumberValue,
      let view = views.first(where: { $0.pin == digit })
    else { return [] }
    return recall(view)
  }

  mutating func recall(named name: String) -> [Effect] {
    views.first { $0.name == name }.map { recall($0) } ?? []
  }

  private mutating func recall(_ view: SavedView) -> [Effect] {
    do throws(FilterError) {
      let filter = try Filter(parsing: view.filterText)
      catalog.query.sort = view.sort
      catalog.columns = [.name] + view.columns.filter { $0 != .name }
      return show(.catalog, .catalog) + show(filter, text: view.filterText)
    } catch {
      message = .failed("view \"\(view.name)\": \(error.message)")
      return []
    }
  }

  /// No filter; and where a view has brought its order and columns, the usual ones.
  mutating func showAllTenants() -> [Effect] {
    if currentView != nil {
      catalog.query.sort = CatalogQuery().sort
      catalog.columns = CatalogColumn.usual
    }
    return show(.everything, text: "")
  }

  var allTenantsRefusal: String? {
    let isUsual =
      catalog.query.sort == CatalogQuery().sort && catalog.columns == CatalogColumn.usual
    return catalog.filterText.isEmpty && (currentView == nil || isUsual) ? "all are shown" : nil
  }

  /// The view whose filter, order and columns are the present ones.
  var currentView: SavedView? {
    views.first {
      $0.filterText == catalog.filterText && $0.sort == catalog.query.sort
    }
  }
}
