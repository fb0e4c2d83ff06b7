extension Command.ID {
  /// Whether it moves by more than a row: what scrolls a text where single steps move a cursor.
  var isOfPages: Bool { [.halfDown, .halfUp, .pageDown, .pageUp].contains(self) }

  /// How many rows it moves the cursor of a list of which a page is shown; `nil` if it is none of
  /// those that do.
  func step(page: Int) -> Int? {
    switch self {
    case .down: 1
    case .up: -1
    case .halfDown: max(1, page / 2)
    case .halfUp: -max(1, page / 2)
    case .pageDown: page
    case .pageUp: -page
    default: nil
    }
  }
}
