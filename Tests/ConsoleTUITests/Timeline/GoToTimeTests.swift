import Domain
import Testing

@testable import ConsoleTUI

@Suite struct GoToTimeTests {
  @Test(arguments: [
    ("11:05", "2026-11-22T11:05:00Z"), (" 9:05:30 ", "2026-11-22T09:05:30Z"),
    ("14:05", "2026-11-21T14:05:00Z"), ("-2h", "2026-11-22T10:03:11Z"),
    ("-90m", "2026-11-22T10:33:11Z"), ("-1w", "2026-11-15T12:03:11Z"),
    ("today", "2026-11-22T00:00:00Z"), ("yesterday", "2026-11-21T00:00:00Z"),
    ("now", "2026-11-22T12:03:11Z"), ("2026-11-02", "2026-11-02T00:00:00Z"),
    ("2026-11-02 14:05", "2026-11-02T14:05:00Z"),
    ("2026-11-22T14:05:00+02:00", "2026-11-22T12:05:00Z"),
  ])
  func `a time is read as operators write it`(text: String, time: String) throws {
    #expect("\(try GoToTime(text, now: ProfileSamples.now).time)" == time)
  }

  @Test(arguments: [
    ("", 0), ("  x", 2), ("14", 0), ("14:60", 3), ("25:00", 0), ("14:5x", 3), ("-h", 1),
    ("-2y", 2), ("-99999999h", 1), ("2026-02-30", 0), ("2026-11-22_10", 10),
    ("2026-11-22 10:99", 14), ("14:05:06:07", 0),
  ])
  func `a mistake is pointed at`(text: String, position: Int) {
    #expect(throws: GoToTime.Mistake.self) { try GoToTime(text, now: ProfileSamples.now) }
    do throws(GoToTime.Mistake) {
      _ = try GoToTime(text, now: ProfileSamples.now)
    } catch {
      #expect(error.position == position)
    }
  }
}
