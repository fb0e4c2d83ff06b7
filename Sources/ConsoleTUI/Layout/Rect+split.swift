extension Rect {
  /// The upper `first` rows and the rest.
  func splitRows(first: Int) -> (Rect, Rect) {
    let upper = min(max(0, first), height)
    return (
      Rect(column: column, row: row, width: width, height: upper),
      Rect(column: column, row: row + upper, width: width, height: height - upper)
    )
  }

  /// The left `first` columns and the rest.
  func splitColumns(first: Int) -> (Rect, Rect) {
    let left = min(max(0, first), width)
    return (
      Rect(column: column, row: row, width: left, height: height),
      Rect(column: column + left, row: row, width: width - left, height: height)
    )
  }
}
