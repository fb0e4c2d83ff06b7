/// How long usage may be early or late, in seconds. Worker, closer and exporter read this one
/// value; two settings that differ would bill what nobody metered.
package struct MeteringWindows: Equatable, Sendable {
  /// How far ahead of the worker's clock an event may be.
  package var future: Int64 = 5 * 60
  /// How long after its end a billing period stays open.
  package var open: Int64 = 72 * 3600
  /// How long after its end a closed period takes adjustments.
  package var adjustment: Int64 = 35 * 86_400
  /// How long the digests of admitted events are kept at least, after the event's time.
  package var keys: Int64 = 400 * 86_400

  package init() {}
}
