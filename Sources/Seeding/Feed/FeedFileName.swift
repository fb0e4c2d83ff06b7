import Domain

/// The name of a file that the feed writes; tells its own files from everybody else's.
///
/// `ingest-gateway.demo-18ad0c.3.ndjson`: the service, when the feed was started, a number that
/// rises with every rotation.
package struct FeedFileName: Hashable, Sendable, CustomStringConvertible {
  package var service: String
  package var session: String
  package var number: Int
  package var suffix: String

  init(service: String, session: String, number: Int, suffix: String) {
    self.service = service
    self.session = session
    self.number = number
    self.suffix = suffix
  }

  /// `nil` where the feed has not made the name.
  package init?(_ name: String) {
    let parts = name.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].hasPrefix("demo-"), let number = Int(parts[2]),
      ["ndjson", "cloudevents.ndjson", "pb"].contains(String(parts[3]))
    else { return nil }
    self.init(
      service: String(parts[0]), session: String(parts[1].dropFirst(5)), number: number,
      suffix: String(parts[3]))
  }

  package var description: String { "\(service).demo-\(session).\(number).\(suffix)" }

  static func session(startedAt start: Timestamp) -> String {
    String(start.microseconds / 1_000, radix: 36)
  }
}
