package import Domain

/// Names of thin tenants by number: no two alike, none kept in memory, and in an order that
/// looks like chance.
package struct TenantNames: Sendable {
  package struct Name: Equatable, Sendable {
    package var id: TenantID
    package var name: String
    package var region: String
  }

  private let random: SeedRandom

  package init(seed: UInt64) { random = SeedRandom(seed: seed, "names") }

  /// The shape goes round by number; within a shape, a step that shares no factor with the number
  /// of combinations visits each of them once. Beyond them a number is put behind.
  package subscript(index: Int) -> Name {
    let shape = index % Self.shapes
    let turn = index / Self.shapes
    let count = Self.combinations(of: shape)
    let offset = random.below(count, shape)
    let place = (turn % count * Self.coprimeStep(to: count) + offset) % count
    var name = Self.combine(shape: shape, place: place)
    if turn >= count { name.name += " \(turn / count + 1)" }
    return Name(id: identifier(index), name: name.name, region: name.region)
  }

  /// `tn_` and six letters: an odd multiplier permutes the numbers below 2³⁰, so ids stay unique.
  private func identifier(_ index: Int) -> TenantID {
    var rest = UInt64(index) &* 0x2545_f491 & 0x3fff_ffff
    rest ^= rest >> 15
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.append(Self.alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return TenantID("tn_" + String(decoding: letters, as: UTF8.self))
  }

  /// Crockford's base 32 (https://www.crockford.com/base32.html), in lower case.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  private static let shapes = 5

  private static func combinations(of shape: Int) -> Int {
    let places = NameWords.places.count
    let industries = NameWords.industries.count
    let forms = NameWords.forms.count
    return switch shape {
    case 0: places * industries * forms
    case 1: NameWords.adjectives.count * industries * places
    case 2: NameWords.surnames.count * NameWords.surnames.count * places
    case 3: NameWords.surnames.count * industries * places
    default: NameWords.adjectives.count * industries * places
    }
  }

  private static func combine(shape: Int, place: Int) -> (name: String, region: String) {
    let (rest, placeIndex) = place.quotientAndRemainder(dividingBy: NameWords.places.count)
    let town = NameWords.places[placeIndex]
    let industry = NameWords.industries[rest % NameWords.industries.count]
    let upper = rest / NameWords.industries.count
    let name =
      switch shape {
      case 0: "\(town.name) \(industry) \(NameWords.forms[upper])"
      case 1: "\(NameWords.adjectives[upper]) \(industry) \(town.name)"
      case 2: couple(rest) + ", \(town.name)"
      case 3: "\(NameWords.surnames[upper]) \(industry) \(town.name)"
      default: slug("\(NameWords.adjectives[upper])-\(industry)-\(town.name)")
      }
    return (name, town.region)
  }

  private static func couple(_ index: Int) -> String {
    let (first, second) = index.quotientAndRemainder(dividingBy: NameWords.surnames.count)
    return "\(NameWords.surnames[first]) & \(NameWords.surnames[second])"
  }

  private static func slug(_ text: String) -> String { text.lowercased() }

  /// A number near the golden section of `count` that has no factor in common with it.
  private static func coprimeStep(to count: Int) -> Int {
    var step = count * 618 / 1_000 | 1
    while greatestCommonDivisor(step, count) != 1 { step += 2 }
    return step
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
