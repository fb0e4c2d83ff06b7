internal import Domain

/// Why a line is refused, in numbers only, so that throwing it costs nothing; `Rejection` makes
/// the sentence of it.
struct LineFault: Error, Equatable {
  var problem: LineProblem
  /// The byte to point at.
  var position: Int
  var field: EventField?
  /// The bytes to quote, where a value is at fault.
  var value: Range<Int>?

  init(
    _ problem: LineProblem, at position: Int, field: EventField? = nil, value: Range<Int>? = nil
  ) {
    self.problem = problem
    self.position = position
    self.field = field
    self.value = value
  }
}
