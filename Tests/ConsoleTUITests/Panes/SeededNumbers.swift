/// SplitMix64 (https://prng.di.unimi.it/splitmix64.c): a seed replays a property's failure.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Small numbers, zero, and the ends of the range.
  mutating func extreme() -> Int64 {
    switch next() % 6 {
    case 0: 0
    case 1: .max
    case 2: .min
    case 3: Int64.random(in: -1_000...1_000, using: &self)
    default: Int64.random(in: .min ... .max, using: &self)
    }
  }
}
