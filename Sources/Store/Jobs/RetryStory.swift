internal import Domain

/// What the timeline tells of a retry: an entry for each of the first letters that name a tenant,
/// and one for the whole. Together with the letters' rows it is the audit trail: who, what, when.
struct RetryStory {
  private let judged: [(LetterRetry, RetryOutcome)]
  private let at: Timestamp

  /// Entries about single letters in one batch.
  static let most = 20

  init(_ judged: [(LetterRetry, RetryOutcome)], at: Timestamp) {
    self.judged = judged
    self.at = at
  }

  var entries: [TimelineEntry] {
    let single = judged.filter { $0.0.tenantIsKnown && $0.1 != .duplicate }
    return single.prefix(Self.most).map(entry) + [summary]
  }

  private func entry(_ retry: LetterRetry, _ outcome: RetryOutcome) -> TimelineEntry {
    let place = "\(retry.asked.letter.file.lastPathPart):\(retry.asked.letter.offset)"
    let text =
      switch outcome {
      case .refused(_, let reason, _): "still refused, \(reason): \(place)"
      default: "dead letter \(retry.asked.id) was retried and \(outcome.word): \(place)"
      }
    return TimelineEntry(
      at: at, kind: .deadLetter, severity: outcome == .accepted ? .notice : .warning,
      partnerID: nil, tenantID: outcome == .accepted ? retry.asked.letter.tenantID : nil,
      text: text, actor: retry.asked.askedBy)
  }

  private var summary: TimelineEntry {
    func count(_ isWanted: (RetryOutcome) -> Bool) -> Int { judged.count { isWanted($0.1) } }
    let accepted = count { $0 == .accepted }
    let duplicates = count { $0 == .duplicate }
    let noun = judged.count == 1 ? "dead letter" : "dead letters"
    return TimelineEntry(
      at: at, kind: .deadLetter, severity: .notice, partnerID: nil, tenantID: nil,
      text: "retried \(judged.count) \(noun): \(accepted) accepted, \(duplicates) duplicates, "
        + "\(judged.count - accepted - duplicates) still refused",
      actor: judged.first?.0.asked.askedBy ?? "worker")
  }
}

extension LetterRetry {
  fileprivate var tenantIsKnown: Bool { asked.letter.tenantID != nil }
}

extension String {
  /// Of a path, its last part.
  var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }
}
