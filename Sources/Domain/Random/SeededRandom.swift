/// SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same seed gives the same numbers on
/// every machine and compiler. For data sets and tests, never for secrets.
///
/// Use its own `next(below:)` rather than `Int.random(in:using:)` wherever bytes must stay the
/// same for years: how the standard library draws from a range is not a promise.
package struct SeededRandom: RandomNumberGenerator, Sendable, Equatable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Even over `0..<bound` (the high half of a product; the bias is below bound ÷ 2⁶⁴);
  /// 0 where the bound is not positive.
  package mutating func next(below bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `perMillion` of a million draws.
  package mutating func chance(perMillion: Int) -> Bool { next(below: 1_000_000) < perMillion }

  /// One of the elements; `nil` of an empty list.
  package mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[next(below: elements.count)]
  }

  /// A generator of its own that depends on this one's state and the number alone: parts of a
  /// data set stay the same when another part draws more.
  package func fork(_ number: UInt64) -> SeededRandom {
    var child = SeededRandom(seed: state ^ (number &* 0xD134_2543_DE82_EF95))
    _ = child.next()
    return child
  }
}
