package import Domain

/// A time as an operator types it: `14:05`, `14:05:30`, `-2h`, `today`, `2026-11-22`,
/// `2026-11-22 14:05`, or RFC 3339. Everything is UTC.
package struct GoToTime: Equatable, Sendable {
  /// Where the text stops being a time, and what would be one.
  package struct Mistake: Error, Equatable, Sendable {
    /// 0-based character.
    package var position: Int
    package var text: String
  }

  package let time: Timestamp

  package init(_ text: String, now: Timestamp) throws(Mistake) {
    let leading = text.prefix { $0 == " " }.count
    var typed = text.dropFirst(leading)
    while typed.hasSuffix(" ") { typed.removeLast() }
    time = try Self.time(String(typed), now, leading)
  }

  private static func time(
    _ typed: String, _ now: Timestamp, _ offset: Int
  ) throws(Mistake) -> Timestamp {
    switch typed {
    case "": throw Mistake(position: offset, text: "a time is missing: 14:05, -2h or 2026-11-22")
    case "now": return now
    case "today": return now.day.start
    case "yesterday": return now.day.advanced(by: -1).start
    default: break
    }
    if typed.hasPrefix("-") { return try ago(typed, now, offset) }
    if let exact = Timestamp(rfc3339: typed) { return exact }
    if typed.contains("-") { return try date(typed, offset) }
    let clock = try clock(typed, offset)
    let today = now.day.start.advanced(bySeconds: clock)
    return today > now ? today.advanced(bySeconds: -86_400) : today
  }

  /// `-90m`: so long ago.
  private static func ago(
    _ typed: String, _ now: Timestamp, _ offset: Int
  ) throws(Mistake) -> Timestamp {
    let digits = typed.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let count = Int64(digits), count < 1_000_000 else {
      throw Mistake(position: offset + 1, text: "after - stands a number of at most 6 digits: -2h")
    }
    let unit = typed.dropFirst(1 + digits.count)
    let seconds: [Substring: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
    guard let each = seconds[unit] else {
      throw Mistake(
        position: offset + 1 + digits.count, text: "the unit must be s, m, h, d or w")
    }
    return now.advanced(bySeconds: -count * each)
  }

  /// `2026-11-22`, with or without a time of day.
  private static func date(_ typed: String, _ offset: Int) throws(Mistake) -> Timestamp {
    guard let day = UTCDay(typed.prefix(10)) else {
      throw Mistake(position: offset, text: "not a day of 2000 to 2100: write 2026-11-22")
    }
    let rest = typed.dropFirst(10)
    guard let separator = rest.first else { return day.start }
    guard separator == " " || separator == "T" else {
      throw Mistake(position: offset + 10, text: "a time of day follows after a space: 14:05")
    }
    return day.start.advanced(bySeconds: try clock(String(rest.dropFirst()), offset + 11))
  }

  /// Seconds of the day of `14:05` or `14:05:30`.
  private static func clock(_ typed: String, _ offset: Int) throws(Mistake) -> Int64 {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    let limits: [(String, Int64)] = [("hour", 24), ("minute", 60), ("second", 60)]
    guard (2...3).contains(parts.count) else {
      throw Mistake(
        position: offset, text: "not a time: write 14:05, -2h, 2026-11-22 or 2026-11-22 14:05")
    }
    var seconds: Int64 = 0
    for (part, (name, limit)) in zip(parts, limits) {
      let position = offset + typed.distance(from: typed.startIndex, to: part.startIndex)
      guard (1...2).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int64(part), value < limit
      else {
        throw Mistake(position: position, text: "the \(name) must be a number under \(limit)")
      }
      seconds = seconds * 60 + value
    }
    return parts.count == 2 ? seconds * 60 : seconds
  }
}
