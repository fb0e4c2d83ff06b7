import Domain

/// Breaks lines in the ways that files break, and in the ways that an attacker would try.
struct Mutator {
  var random: SeededRandom

  static let fragments: [String] = [
    "\"", "\\", "{", "}", "[", "]", ":", ",", "\n", "\r", "\t", " ", "null", "true", "-0", "1e5",
    "01", "0.1234567", "12.5", "\"12.5\"", "9999999999999", "1000000000000.000001", "\\u0000",
    "\\ud83d\\ude00", "\\ud800", "\\u00e9", "\\\"", "\\u0022", "é", "\u{2028}", "\u{FEFF}", "😀",
    "\"tenant_id\":\"x\",", "\"tenant\\u005fid\"", "\"kind\":\"gauge\",", "\"kind\":\"void\",",
    "\"corrects\":\"k\",", "\"basis\":\"gb_hour\",", "\"specversion\":\"1.0\",", "\"data\":{",
    "\"attributes\":{\"a\":\"b\"},", "\"schema_version\":1,", "2026-02-29", ":60Z", "+01:00",
    "seat", "storage_gb_month", "correction", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "1", "-", ".",
  ]

  mutating func mutated(_ line: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = line
    for _ in 0...random.next(below: 3) { mutate(&bytes, other) }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = random.next(below: bytes.count + 1)
    let length = random.next(below: min(12, bytes.count - place + 1))
    switch random.next(below: 8) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.next(below: 8))
    case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let from = random.next(below: other.count + 1)
      bytes = Array(bytes[..<place] + other[from...])
    default:
      let fragment = random.pick(Self.fragments) ?? ""
      bytes.replaceSubrange(
        place..<place + (random.chance(perMillion: 500_000) ? length : 0),
        with: Array(fragment.utf8))
    }
  }
}
