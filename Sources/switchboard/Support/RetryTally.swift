import ConsoleTUI
import Domain

/// What `dlq retry` reports: the letters as they are afterwards.
struct RetryTally {
  private let letters: [(letter: DeadLetter, isWaiting: Bool)]

  init(_ letters: [(DeadLetter, Bool)]) { self.letters = letters }

  var accepted: Int { count("accepted") }
  var duplicates: Int { count("duplicate") }
  var waiting: Int { count("waiting") }
  var refused: Int { letters.count - accepted - duplicates - waiting }

  var json: JSONValue {
    [
      "retried": .integer(Int64(letters.count)), "accepted": .integer(Int64(accepted)),
      "duplicates": .integer(Int64(duplicates)), "refused": .integer(Int64(refused)),
      "waiting": .integer(Int64(waiting)),
      "letters": .array(
        letters.map { one in
          [
            "id": .integer(one.letter.id ?? 0), "outcome": .string(outcome(one)),
            "code": .string(one.letter.code.rawValue), "reason": .string(one.letter.reason),
          ]
        }),
    ]
  }

  var lines: [String] {
    letters.map { one in
      let reason = outcome(one) == "refused" ? "\t\(one.letter.reason.safeText)" : ""
      return "\(one.letter.id ?? 0)\t\(outcome(one))\t\(one.letter.code.rawValue)\(reason)"
    } + [
      "retried \(letters.count): \(accepted) accepted, \(duplicates) duplicates, "
        + "\(refused) refused, \(waiting) waiting"
    ]
  }

  private func count(_ word: String) -> Int { letters.count { outcome($0) == word } }

  private func outcome(_ one: (letter: DeadLetter, isWaiting: Bool)) -> String {
    if let settled = one.letter.settlement { return settled.resolution }
    return one.isWaiting ? "waiting" : "refused"
  }
}
