import Testing

@testable import Domain

struct QuantityTests {
  @Test(arguments: [
    (4_751_220_000_000, "4,751,220"), (999_000_000, "999"), (-1_234_500_000, "-1,234.5"),
    (0, "0"), (1_000_000_000, "1,000"),
  ])
  func `sentences group digits by threes`(micro: Int64, expected: String) {
    #expect(Quantity(micro: micro).grouped == expected)
  }
}
