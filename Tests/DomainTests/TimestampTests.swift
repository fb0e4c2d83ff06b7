import Testing

@testable import Domain

struct TimestampTests {
  @Test(arguments: [
    ("2026-11-22T12:02:58Z", "2026-11-22T12:02:58Z"),
    ("2026-11-22T12:02:58.5+01:30", "2026-11-22T10:32:58.500000Z"),
    ("2000-02-29T23:59:59.123456789z", "2000-02-29T23:59:59.123456Z"),
  ])
  func `a time is kept in UTC with microseconds`(text: String, expected: String) throws {
    #expect(try #require(Timestamp(rfc3339: text)).description == expected)
  }

  @Test(arguments: [
    "2026-11-22T12:02:60Z", "2026-02-29T00:00:00Z", "1999-12-31T00:00:00Z", "2026-11-22",
    "2026-11-22T12:02:58", "2026-11-22T12:02:58.Z", "2026-11-22T12:02:58.1234567890Z",
    "2026-11-22T12:02:58+1:00", "2026-11-22T12:02:58Zx", "2026-13-01T00:00:00Z", "",
  ])
  func `what is no time is refused`(text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func `days and civil dates are inverse over four centuries`() {
    for number in stride(from: Int32(-40_000), to: 120_000, by: 1) {
      let (year, month, day) = UTCDay(daysSince1970: number).civil
      #expect(UTCDay(year: year, month: month, day: day).daysSince1970 == number)
    }
  }

  @Test func `the twenty-second of November 2026 is a Sunday`() throws {
    #expect(try #require(UTCDay("2026-11-22")).weekday == 6)
  }
}
