import Domain
import Testing

@testable import Store

@Suite struct DayDetailTests {
  @Test func `what is encoded is read back`() {
    var detail = DayDetail()
    let isAdded = detail.add(-5, hour: 3, events: 1) && detail.add(1 << 40, hour: 23, events: 2)
    #expect(isAdded)
    detail.insert(GaugeSample(at: 7_200_000_000, level: 4), hour: 2)
    detail.insert(GaugeSample(at: 1, level: -9), hour: 0)
    detail.carried = 11
    var bytes: [UInt8] = []
    detail.encode(to: &bytes)
    let read = DayDetail(unsafe bytes.span.bytes)
    #expect(read == detail)
    bytes.removeLast()
    let torn = DayDetail(unsafe bytes.span.bytes)
    #expect(torn == nil)
  }

  @Test func `hours add up to the day`() {
    var detail = DayDetail()
    detail.carried = 5
    detail.insert(GaugeSample(at: 1_800_500_000, level: 7), hour: 0)
    _ = detail.add(100, hour: 0, events: 1)
    let hours = (0..<24).map { detail.hourQuantity($0, of: .storageGBMonth) }
    let first: Int64 = 5 * 1_800 + 7 * 1_800 + 100
    #expect(hours.first == first)
    #expect(hours.reduce(0, +) == detail.quantity(of: .storageGBMonth))
    #expect(detail.quantity(of: .seat) == 7)
  }

  @Test func `a sum that does not fit changes nothing`() {
    var detail = DayDetail()
    let isFirstAdded = detail.add(Int64(DayDetail.dayBound), hour: 0, events: 1)
    #expect(isFirstAdded)
    let before = detail
    let isSecondAdded = detail.add(.max / 64, hour: 0, events: 1)
    #expect(!isSecondAdded)
    #expect(detail == before)
  }

  @Test(arguments: Meter.allCases)
  func `any two contents of a day differ by what fits`(meter: Meter) {
    let isStorage = meter == .storageGBMonth
    var (most, least) = (DayDetail(), DayDetail())
    for size in (0..<62).reversed() {
      for hour in 0..<DayDetail.hours {
        _ = most.add(1 << size, hour: hour, events: 1, besideLevels: isStorage)
        _ = least.add(-(1 << size), hour: hour, events: 1, besideLevels: isStorage)
      }
    }
    if isStorage { most.carried = Int64(DayDetail.levelBound) }
    let (_, overflow) = most.quantity(of: meter)
      .subtractingReportingOverflow(least.quantity(of: meter))
    #expect(!overflow)
  }

  /// The largest quantity that an event may have, in millionths.
  @Test func `the largest quantity fits, four times a day`() {
    var detail = DayDetail()
    let most: Int64 = 1_000_000_000_000_000_000
    let isAdded = [0, 23, 7, 7, 9].map { detail.add(most, hour: $0, events: 1) }
    #expect(isAdded == [true, true, true, true, false])
    #expect(detail.quantity(of: .ingestUnit) == 4 * most)
    let isSmallAdded = detail.add(.max / 64, hour: 3, events: 1)
    #expect(isSmallAdded)
  }
}
