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
  /// The value where it is an integer of a protobuf message.
  var integer: Int64?

  /// What is wrong with a value.
  init(_ problem: LineProblem, at position: Int, field: EventField, slot: FieldSlot) {
    let isInteger = slot.sort == .integer
    self.init(problem, at: position, field: field, value: isInteger ? nil : slot.bytes)
    if isInteger { integer = slot.integer }
  }

  init(
    _ problem: LineProblem, at position: Int, field: EventField? = nil, value: Range<Int>? = nil
  ) {
    self.problem = problem
    self.position = position
    self.field = field
    self.value = value
  }
}
