internal import Domain
internal import GRDB

extension IngestSession {
  /// Tells the timeline of dead letters at once, of batches once a minute at most.
  func tell(_ rules: IngestRules, _ db: Database) throws {
    var entries: [TimelineEntry] = []
    for (code, lines) in counts.deadLetters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let file = letters.last { $0.letter.code == code }?.letter.file ?? ""
      let noun = lines == 1 ? "line" : "lines"
      entries.append(
        TimelineEntry(
          at: rules.now, kind: .deadLetter, severity: .warning, partnerID: nil, tenantID: nil,
          text: "\(lines) \(noun) refused: \(code.rawValue) in \(file)", actor: "worker"))
    }
    untold.accepted += counts.accepted
    untold.duplicates += counts.duplicates
    if untold.accepted > 0, toldAt.map({ rules.now >= $0.advanced(bySeconds: 60) }) ?? true {
      entries.append(
        TimelineEntry(
          at: rules.now, kind: .usage, severity: .info, partnerID: nil, tenantID: nil,
          text: "took in \(untold.accepted) events, \(untold.duplicates) duplicates",
          actor: "worker"))
      untold = IngestCounts()
      toldAt = rules.now
    }
    if !entries.isEmpty { try Store.append(entries, db) }
  }
}
