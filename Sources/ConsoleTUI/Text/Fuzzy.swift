/// Finds what was meant by a few letters, without regard to case.
enum Fuzzy {
  /// How well a text matches; the lesser, the better.
  struct Match: Comparable {
    enum Tier: Int, Comparable {
      case equal, prefix
      /// A later word of the text begins with the letters.
      case wordPrefix
      /// The letters are those that words of the text begin with.
      case initials
      case substring
      /// The letters occur in this order, with others between them.
      case scattered

      static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    let tier: Tier
    /// How many other letters lie between scattered ones.
    var spread = 0

    static func < (left: Self, right: Self) -> Bool {
      (left.tier, left.spread) < (right.tier, right.spread)
    }
  }

  /// `nil` if some word of the pattern is not in the text; else the match is that of the word that
  /// fits worst.
  static func match(_ pattern: String, in text: String) -> Match? {
    let pattern = pattern.lowercased()
    let text = text.lowercased()
    if pattern == text { return Match(tier: .equal) }
    if text.hasPrefix(pattern) { return Match(tier: .prefix) }
    var worst = Match(tier: .wordPrefix)
    for word in pattern.split(separator: " ") {
      guard let match = match(word: Array(word), Array(text)) else { return nil }
      worst = max(worst, match)
    }
    return worst
  }

  private static func match(word: [Character], _ text: [Character]) -> Match? {
    let places = text.indices.filter { text[$0...].starts(with: word) }
    let starts = text.indices.filter { index in
      index == 0 || (isSeparator(text[index - 1]) && !isSeparator(text[index]))
    }
    if places.contains(where: starts.contains) { return Match(tier: .wordPrefix) }
    if gaps(word, in: starts.map { text[$0] }) != nil { return Match(tier: .initials) }
    if !places.isEmpty { return Match(tier: .substring) }
    return gaps(word, in: text).map { Match(tier: .scattered, spread: $0) }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber
  }

  /// The letters between those of the word; `nil` if they do not all occur in order.
  private static func gaps(_ word: [Character], in text: [Character]) -> Int? {
    var found: [Int] = []
    for (index, character) in text.enumerated()
    where found.count < word.count && character == word[found.count] {
      found.append(index)
    }
    guard found.count == word.count, let first = found.first, let last = found.last else {
      return nil
    }
    return last - first + 1 - word.count
  }
}
