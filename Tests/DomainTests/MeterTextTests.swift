import Domain
import Testing

@Suite struct MeterTextTests {
  @Test(arguments: [
    (Meter.ingestUnit, Int128(1_500_000), "1.5"), (.ingestUnit, 0, "0"),
    (.seat, -1, "-0.000001"), (.storageGBMonth, 3_600_000_000, "1"),
    (.storageGBMonth, 1_800, "0.000001"), (.storageGBMonth, 1_799, "0"),
    (.storageGBMonth, -1_800, "-0.000001"),
    (.queryCredit, Int128(Int64.max) * 31, "285924533142498.050017"),
  ])
  func `buckets and their sums are shown exactly`(meter: Meter, units: Int128, text: String) {
    #expect(meter.shown(units) == text)
  }
}
