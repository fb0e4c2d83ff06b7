import Domain
import Testing

@testable import Metering

@Suite struct RecentDatesTests {
  /// Every byte of a good timestamp is replaced by every other, after its date was read.
  @Test(arguments: ["2026-02-01T12:34:56Z", "2026-12-31T23:59:59Z", "2026-10-10T00:00:00Z"])
  func `what a remembered date answers is what parsing answers`(text: String) throws {
    let bytes = Array(text.utf8)
    var dates = RecentDates()
    let parsed = Timestamp.parse(bytes.span)
    let moment = try #require(parsed)
    dates.keep(bytes.span, 0..<20, moment)
    let again = dates.moment(bytes.span, 0..<20)
    #expect(again == moment)
    var answers = 0
    for place in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = bytes
        changed[place] = byte
        guard let answer = dates.moment(changed.span, 0..<20) else { continue }
        answers += 1
        let expected = Timestamp.parse(changed.span)
        #expect(answer == expected, "byte \(byte) at \(place)")
      }
    }
    #expect(answers > bytes.count)
  }

  @Test func `all days of a month are remembered together`() throws {
    let days = (1...31).map { Array("2026-10-\($0 / 10)\($0 % 10)T01:02:03Z".utf8) }
    var dates = RecentDates()
    for day in days {
      let moment = Timestamp.parse(day.span)
      dates.keep(day.span, 0..<20, try #require(moment))
    }
    for day in days {
      let (answer, expected) = (dates.moment(day.span, 0..<20), Timestamp.parse(day.span))
      #expect(answer == expected)
    }
  }

  @Test func `nothing is known of a date before it was read`() {
    let dates = RecentDates()
    let good = Array("2026-02-01T12:34:56Z".utf8)
    let empty = [UInt8](repeating: 0, count: 10) + Array("T12:34:56Z".utf8)
    let answers = [dates.moment(good.span, 0..<20), dates.moment(empty.span, 0..<20)]
    #expect(answers == [nil, nil])
  }
}
