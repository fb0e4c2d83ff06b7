extension String {
  /// Cut to a number of cells where it is a path: its last parts are what tells it from others.
  func pathCut(toCells width: Int, ellipsis: String) -> String {
    guard cellWidth > width else { return self }
    var rest = self[...]
    while let slash = rest.dropFirst().firstIndex(of: "/") {
      rest = rest[slash...]
      let short = ellipsis + rest
      if short.cellWidth <= width { return short }
    }
    let last = rest.first == "/" ? rest.dropFirst() : rest
    return String(last).cut(toCells: width, ellipsis: ellipsis)
  }
}
