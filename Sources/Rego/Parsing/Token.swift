/// A word of a policy file.
struct Token: Equatable {
  enum Kind: Equatable {
    case name(String)
    case number(RegoNumber)
    case string(String)
    case mark(String)
    case end
  }

  var kind: Kind
  var line: Int
  /// Whether it is the first of its line: expressions end there.
  var startsLine: Bool
  /// Whether blanks stand before it: `a [0]` is two terms.
  var followsSpace: Bool
}
