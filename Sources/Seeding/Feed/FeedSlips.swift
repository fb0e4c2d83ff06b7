import Domain

/// The lines that go wrong, as real services get them wrong.
enum FeedSlips {
  static let count = 5

  /// A line that is refused when it is taken in; which way is the caller's draw.
  static func line(_ event: FeedEvent, kind: Int) -> String {
    switch kind % count {
    case 0: event.line.replacing("\"quantity\":\"", with: "\"quantity\":\"1,")
    case 1: event.line.replacing(event.meter.rawValue, with: event.meter.rawValue + "s")
    case 2: event.line.replacing("\"tenant_id\":\"", with: "\"tenant_id\":\"old-")
    case 3: String(event.line.prefix(event.line.count * 2 / 3))
    default: event.line.replacing("\"timestamp\":\"20", with: "\"timestamp\":\"19")
    }
  }
}
