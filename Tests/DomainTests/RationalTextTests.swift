import Testing

@testable import Domain

@Suite struct RationalTextTests {
  @Test(arguments: [
    (Rational(300, over: 7), "42.857142857142857142"),
    (Rational(-2, over: 3), "-0.666666666666666666"),
    (Rational(43_703_67, over: 20_000), "218.51835"), (Rational(5), "5"),
    (Rational(1, over: 3 << 120), "0.000000000000000000"),
    (Rational(Int128.max - 1, over: Int128.max), "0.999999999999999999"),
  ])
  func `a fraction has a decimal, cut where it does not end`(value: Rational, text: String) {
    #expect(value.decimal(digits: 18) == text)
  }

  @Test func `a cut decimal never rounds to more than the value does`() throws {
    for numerator in 1...2000 {
      let value = Rational(Int128(numerator), over: 1400)
      let cut = value.decimal(digits: 18).split(separator: ".", omittingEmptySubsequences: false)
      let digits = (cut.count > 1 ? String(cut[1]) : "").padding(to: 18)
      let scaled = (Int128(cut[0]) ?? 0) * 1_000_000_000_000_000_000 + (Int128(digits) ?? 0)
      let rounded = try Rational(scaled, over: 1_000_000_000_000_000_000).money(in: .usd)
      #expect(try value.money(in: .usd) == rounded, "\(numerator)/1400")
    }
  }
}

extension String {
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: "0", count: length - count)
  }
}
