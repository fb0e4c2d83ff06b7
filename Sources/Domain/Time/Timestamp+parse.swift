extension Timestamp {
  /// The same as `init(rfc3339:)` over bytes, without allocation; `nil` where it is not a time.
  package static func parse(_ text: borrowing Span<UInt8>) -> Timestamp? {
    guard text.count >= 20,
      let year = digits(text, 0, 4), text[4] == dash, let month = digits(text, 5, 2),
      text[7] == dash, let day = digits(text, 8, 2), text[10] | 0x20 == UInt8(ascii: "t"),
      let hour = digits(text, 11, 2), text[13] == colon, let minute = digits(text, 14, 2),
      text[16] == colon, let second = digits(text, 17, 2),
      (2000...2100).contains(year), (1...12).contains(month), day >= 1,
      day <= BillingPeriod(year: year, month: month).days, hour < 24, minute < 60, second < 60
    else { return nil }
    var next = 19
    guard let fraction = fraction(text, &next), let offset = offset(text, next) else { return nil }
    let days = Int64(UTCDay(year: year, month: month, day: day).daysSince1970)
    let local = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    return Timestamp(microseconds: (local - Int64(offset)) * perSecond + Int64(fraction))
  }

  private static var dash: UInt8 { UInt8(ascii: "-") }
  private static var colon: UInt8 { UInt8(ascii: ":") }

  private static func digits(_ text: borrowing Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<start + count {
      guard index < text.count else { return nil }
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Microseconds of `.123456789`; 0 where there is no fraction, `nil` where it is malformed.
  private static func fraction(_ text: borrowing Span<UInt8>, _ next: inout Int) -> Int? {
    guard text[next] == UInt8(ascii: ".") else { return 0 }
    next += 1
    let start = next
    var value = 0
    while next < text.count, case let digit = text[next] &- UInt8(ascii: "0"), digit <= 9 {
      if next - start < 6 { value = value * 10 + Int(digit) }
      next += 1
    }
    guard (1...9).contains(next - start), next < text.count else { return nil }
    for _ in (next - start)..<max(next - start, 6) { value *= 10 }
    return value
  }

  /// Seconds east of Greenwich; the offset must be the end of the text.
  private static func offset(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    if text[start] | 0x20 == UInt8(ascii: "z") { return start + 1 == text.count ? 0 : nil }
    guard text[start] == UInt8(ascii: "+") || text[start] == dash, start + 6 == text.count,
      let hours = digits(text, start + 1, 2), text[start + 3] == colon,
      let minutes = digits(text, start + 4, 2), hours < 24, minutes < 60
    else { return nil }
    return (text[start] == dash ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
