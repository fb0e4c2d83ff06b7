/// How a cell is to be shown: its role, and whether it lies in the selected or a marked row.
package struct Style: Equatable, Hashable, Sendable {
  package enum Row: UInt8, Sendable {
    case plain
    /// The row under the cursor, in the focused pane and in one without focus.
    case selected, selectedUnfocused
    case marked
  }

  package var role: Role
  package var row: Row
  package var isBold: Bool

  package init(_ role: Role, row: Row = .plain, isBold: Bool = false) {
    self.role = role
    self.row = row
    self.isBold = isBold
  }

  package static let text = Style(.text)
}
