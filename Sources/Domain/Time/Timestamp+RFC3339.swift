extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC: `2026-11-22T12:02:58Z`, with six fraction digits only where there are any.
  package var description: String {
    let fraction = Int(microseconds - seconds * Self.perSecond)
    return "\(day)T\(clock)\(fraction == 0 ? "" : ".\(fraction.padded(to: 6))")Z"
  }

  /// `12:02:58`, the time of day in UTC.
  package var clock: String {
    let second = Int(seconds - Int64(day.daysSince1970) * 86_400)
    return "\((second / 3600).padded(to: 2)):\((second / 60 % 60).padded(to: 2)):"
      + (second % 60).padded(to: 2)
  }

  /// Reads RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339#section-5.6): `Z` or an offset, 0–9
  /// fraction digits, years 2000–2100. Digits past the microsecond are dropped; second 60 is
  /// refused, since a leap second has no place in a count of seconds.
  package init?(rfc3339 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let parsed = Self.parse(bytes.span) else { return nil }
    self = parsed
  }
}
