import Testing

@testable import Billing

struct FocusDecimalTests {
  @Test(arguments: [
    "+1", "1,000", "1 000", "", "-", ".5", "5.", "1e3", "1E+3", "0x1", "NaN", "1.2.3", "--1", "1/2",
  ])
  func `A number that FOCUS does not allow is none`(text: String) {
    #expect(FocusDecimal(text) == nil)
  }

  @Test(arguments: [
    ("0", "0"), ("-0.50", "-0.5"), ("12E3", "12000"), ("1.25E-2", "0.0125"), ("46.9134", "46.9134"),
  ])
  func `A number is read exactly`(text: String, plain: String) {
    #expect(FocusDecimal(text)?.description == plain)
  }

  @Test func `Products are exact to the last digit`() throws {
    let quantity = try #require(FocusDecimal("0.357142857143"))
    let price = try #require(FocusDecimal("499"))
    #expect(quantity.multiplied(by: price)?.description == "178.214285714357")
  }
}
