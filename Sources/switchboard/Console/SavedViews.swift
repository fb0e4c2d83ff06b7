import ConsoleTUI
import Domain

/// Saved views as the text that the store keeps: one a line, fields between tabs.
struct SavedViews {
  var views: [SavedView]

  init(views: [SavedView]) { self.views = views }

  /// A line that is none of ours, from another release, is left out.
  init(text: String) {
    views = text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let sort = CatalogColumn(rawValue: fields[2]) else { return nil }
      return SavedView(
        name: fields[0], filterText: fields[1],
        sort: CatalogSort(column: sort, descending: fields[3] == "descending"),
        columns: fields[4].split(separator: ",").compactMap { CatalogColumn(rawValue: String($0)) },
        pin: Int(fields[5]))
    }
  }

  var text: String {
    views.map { view in
      [
        Self.plain(view.name), Self.plain(view.filterText), view.sort.column.rawValue,
        view.sort.descending ? "descending" : "ascending",
        view.columns.map(\.rawValue).joined(separator: ","), view.pin.map(String.init) ?? "",
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// Names and filters hold neither tabs nor line ends.
  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
