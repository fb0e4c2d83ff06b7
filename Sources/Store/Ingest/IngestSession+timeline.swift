internal import Domain
internal import GRDB

extension IngestSession {
  /// Tells the timeline of dead letters at once, of batches once a minute at most.
  func tell(_ rules: IngestRules, _ db: Database) throws {
    var entries: [TimelineEntry] = []
    for (code, lines) in counts.deadLetters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let file = letters.all.last { $0.letter.code == code }?.letter.file ?? ""
      let noun = lines == 1 ? "line" : "lines"
      entries.append(
        TimelineEntry(
          at: rules.now, kind: .deadLetter, severity: .warning, partnerID: nil, tenantID: nil,
          text: "\(lines) \(noun) refused: \(code.rawValue) in \(file)", actor: "worker"))
    }
    entries += try namedLetters(rules, db)
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

  /// An entry on the tenant for each of the first letters that name one of the catalog: a sender
  /// that goes wrong shows where its owner looks, and a flood shows as one line of the summary.
  private func namedLetters(_ rules: IngestRules, _ db: Database) throws -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    for (letter, _) in letters.all.prefix(Self.lookedAt) where entries.count < RetryStory.most {
      guard let tenant = letter.tenantID, try Self.isKnown(tenant, db) else { continue }
      entries.append(
        TimelineEntry(
          at: rules.now, kind: .deadLetter, severity: .warning, partnerID: nil, tenantID: tenant,
          text: "\(letter.reason): \(letter.file.lastPathPart):\(letter.offset)",
          actor: "worker"))
    }
    return entries
  }

  /// Letters of a batch that are looked at for a known tenant.
  private static let lookedAt = 200

  private static func isKnown(_ tenant: TenantID, _ db: Database) throws -> Bool {
    try Int64.fetchOne(
      db, sql: "SELECT number FROM tenant WHERE tenant_id = ?", arguments: [tenant.rawValue]) != nil
  }
}
