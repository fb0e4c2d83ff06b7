/// One line of differently styled pieces, in groups: when the room is short, whole groups are
/// left out, the least important first, so that no figure is cut in the middle.
package struct StyledLine: Equatable, Sendable {
  package struct Piece: Equatable, Sendable {
    var text: String
    var style: Style
  }

  package struct Group: Equatable, Sendable {
    var pieces: [Piece]
    /// 0 always stays; the highest goes first.
    var rank: Int

    var width: Int { pieces.reduce(0) { $0 + $1.text.cellWidth } }
  }

  package private(set) var groups: [Group] = []
  /// Blank cells between groups.
  package var gap = 3

  package init(gap: Int = 3) { self.gap = gap }

  /// Adds a group; empty pieces are left out.
  package mutating func add(rank: Int = 0, _ pieces: (String, Role)...) {
    add(pieces, rank: rank)
  }

  package mutating func add(_ pieces: [(String, Role)], rank: Int = 0) {
    let kept = pieces.filter { !$0.0.isEmpty }
    guard !kept.isEmpty else { return }
    groups.append(
      Group(pieces: kept.map { Piece(text: $0.0, style: Style($0.1)) }, rank: rank))
  }

  /// Adds another line's groups, less important by `rank`.
  package mutating func append(_ line: StyledLine, rank: Int) {
    groups += line.groups.map { Group(pieces: $0.pieces, rank: $0.rank + rank) }
  }

  package var width: Int {
    groups.reduce(0) { $0 + $1.width } + max(0, groups.count - 1) * gap
  }

  /// The line with groups left out until it fits, or only those of rank 0 are left.
  package func fitted(to room: Int) -> StyledLine {
    var line = self
    while line.width > room, let rank = line.groups.map(\.rank).max(), rank > 0,
      let index = line.groups.lastIndex(where: { $0.rank == rank })
    {
      line.groups.remove(at: index)
    }
    return line
  }

  /// Draws what fits into `width` cells; where even the groups of rank 0 are too long, the last
  /// cell is an ellipsis.
  package func draw(
    on frame: inout Frame, column: Int, row: Int, width: Int, symbols: Symbols
  ) {
    guard width > 0 else { return }
    let line = fitted(to: width)
    let isCut = line.width > width
    let end = column + (isCut ? width - 1 : width)
    var next = column
    for group in line.groups {
      for piece in group.pieces where next < end {
        next = frame.put(
          piece.text, column: next, row: row, style: piece.style, width: end - next)
      }
      next += gap
    }
    if isCut { frame.put(symbols.ellipsis, column: end, row: row, style: Style(.dim)) }
  }
}
