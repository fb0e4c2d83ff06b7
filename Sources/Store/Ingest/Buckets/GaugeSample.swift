internal import Domain

/// A level that holds from its moment until the next sample.
struct GaugeSample: Equatable, Sendable {
  /// Microseconds since the day began.
  var at: Int64
  /// Millionths of a seat or GB.
  var level: Int64
}
