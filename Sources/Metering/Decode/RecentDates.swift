internal import Domain

/// The dates that were read before: a file's events share a few, so that of most timestamps only
/// the time of day is left to be read.
struct RecentDates: Sendable {
  private struct Entry: Sendable {
    /// The ten characters of the date; these first are of no text.
    var low = UInt64.max
    var high: UInt64 = 0
    var start = Timestamp(microseconds: 0)
  }

  private var entries = [Entry](repeating: Entry(), count: 64)

  /// The moment of `2026-02-01T12:34:56Z` where its date was read before, in this form only; `nil`
  /// says nothing about the text.
  @inline(__always)
  func moment(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Timestamp? {
    guard bytes.count == 20 else { return nil }
    let low = text.word(at: bytes.lowerBound)
    let middle = text.word(at: bytes.lowerBound &+ 8)
    let rest = text.word(at: bytes.lowerBound &+ 12)
    let entry = entries[Self.place(low, middle)]
    // `--T-----` of the middle and `-:--:--Z` of the rest.
    guard entry.low == low, entry.high == middle & 0xFFFF,
      middle & 0xFF_0000 == 0x54_0000, rest & 0xFF00_00FF_0000_FF00 == 0x5A00_003A_0000_3A00
    else { return nil }
    let hour = Self.number(middle &>> 24, rest)
    let minute = Self.number(rest &>> 16, rest &>> 24)
    let second = Self.number(rest &>> 40, rest &>> 48)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return entry.start.advanced(bySeconds: Int64(hour &* 3600 &+ minute &* 60 &+ second))
  }

  /// Remembers the date of a moment that was read in full.
  mutating func keep(_ text: Span<UInt8>, _ bytes: Range<Int>, _ moment: Timestamp) {
    guard bytes.count == 20 else { return }
    let low = text.word(at: bytes.lowerBound)
    let middle = text.word(at: bytes.lowerBound &+ 8)
    entries[Self.place(low, middle)] = Entry(
      low: low, high: middle & 0xFFFF, start: moment.day.start)
  }

  /// Day and month choose the place: no two days of a month share one.
  @inline(__always)
  private static func place(_ low: UInt64, _ middle: UInt64) -> Int {
    let day = (middle & 3) &<< 4 | middle &>> 8 & 15
    return Int(truncatingIfNeeded: day &+ (low &>> 48 & 15) &* 17) & 63
  }

  /// Of two digits in the lowest bytes; 1000 or more where they are none.
  @inline(__always)
  private static func number(_ tens: UInt64, _ ones: UInt64) -> UInt64 {
    let (ten, one) = ((tens & 0xFF) &- 48, (ones & 0xFF) &- 48)
    return ten <= 9 && one <= 9 ? ten &* 10 &+ one : 1000
  }
}
