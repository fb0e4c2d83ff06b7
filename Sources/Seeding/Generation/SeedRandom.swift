/// Random numbers by name instead of by turn: the same (seed, name, place) gives the same number
/// whatever was asked before, so that a tenant's history does not depend on its neighbours.
///
/// Mixing is SplitMix64's finaliser (https://prng.di.unimi.it/splitmix64.c); names are hashed by
/// FNV-1a. Neither depends on the platform.
struct SeedRandom: Sendable {
  private let key: UInt64

  init(seed: UInt64, _ name: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    key = Self.mix(hash ^ Self.mix(seed))
  }

  func bits(_ place: Int, _ part: Int = 0) -> UInt64 {
    let step = UInt64(bitPattern: Int64(place)) &* 0x9e37_79b9_7f4a_7c15
    let side = UInt64(bitPattern: Int64(part)) &* 0xd1b5_4a32_d192_ed03
    return Self.mix(key &+ step ^ side)
  }

  /// 0 up to, but not including, `bound`.
  func below(_ bound: Int, _ place: Int, _ part: Int = 0) -> Int {
    Int(bits(place, part).multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  /// Thousandths around 1000, at most `percent` away, near ones likelier than far ones.
  func spread(percent: Int, _ place: Int, _ part: Int) -> Int {
    guard percent > 0 else { return 1000 }
    let width = percent * 10 + 1
    let bits = bits(place, part)
    let first = Int((bits >> 32) % UInt64(width))
    let second = Int((bits & 0xffff_ffff) % UInt64(width))
    return 1000 + first - second
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
