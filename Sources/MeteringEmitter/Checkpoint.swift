/// What survives a crash: up to where a service has come, and which number comes next.
struct Checkpoint: Equatable, Sendable {
  /// When the first checkpoint was made: numbers of a lost state are never taken again.
  var epoch: Int64
  /// The next numbered key.
  var sequence: Int64 = 0
  /// The number of the last finished file.
  var file: Int64 = 0
  /// The service's own words.
  var cursor = ""

  init(epoch: Int64) { self.epoch = epoch }

  private static let header = "switchboard emitter checkpoint 1"

  var text: String { "\(Self.header)\n\(epoch) \(sequence) \(file)\n\(cursor)" }

  /// `nil` where the text is none of ours.
  init?(text: String) {
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[0] == Self.header else { return nil }
    let numbers = lines[1].split(separator: " ").compactMap { Int64($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    (epoch, sequence, file) = (numbers[0], numbers[1], numbers[2])
    cursor = String(lines[2])
  }
}
