internal import Domain
internal import GRDB

/// Levels that were carried under a clock that was ahead.
extension IngestSession {
  /// Rows that a transaction looks at.
  private static let takenBackAtOnce: Int64 = 4000

  /// Takes back what was carried into days to come: a level holds until today, whatever the clock
  /// said before. Days with samples of their own stay as they are.
  func takeBack(after today: UTCDay, _ rules: IngestRules) throws {
    var last: BucketKey?
    repeat {
      do {
        last = try store.write { try takeBack(after: today, behind: last, rules, $0) }
      } catch {
        forget()
        throw error
      }
      clear()
      buckets.removeAll()
    } while last != nil
  }

  /// The last row that was looked at; `nil` where there is none.
  private func takeBack(
    after today: UTCDay, behind last: BucketKey?, _ rules: IngestRules, _ db: Database
  ) throws -> BucketKey? {
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT tenant, metric, day FROM usage_day
        WHERE (tenant, metric, day) > (?, ?, ?) AND day > ? AND samples = 0
          AND metric IN ('seat', 'storage_gb_month')
        ORDER BY tenant, metric, day LIMIT ?
        """,
      arguments: [
        last?.tenant ?? 0, last?.meter.rawValue ?? "", last?.day.daysSince1970 ?? 0,
        today.daysSince1970, Self.takenBackAtOnce,
      ])
    let rows = try BucketRows(db)
    var newest: BucketKey?
    for row in found {
      guard let meter = Meter(rawValue: row[1]) else { continue }
      let key = BucketKey(tenant: row[0], meter: meter, day: UTCDay(daysSince1970: row[2]))
      newest = key
      let position = try position(of: key, rows)
      guard buckets[position].detail.carried != nil else { continue }
      buckets[position].detail.carried = nil
      buckets[position].isChanged = true
      newestEvent[key.tenant] = Timestamp(microseconds: .min)
    }
    if !newestEvent.isEmpty { try writeCarried(rules, db) }
    return newest
  }

  /// Support has to know: what the clock closed meanwhile stays closed.
  static func tellOfClock(_ ahead: UTCDay, _ rules: IngestRules, _ db: Database) throws {
    let text =
      "the clock was ahead, at \(ahead) or later, and is at \(rules.now.day) again: levels of days "
      + "to come were taken back; months that were closed stay closed"
    let entry = TimelineEntry(
      at: rules.now, kind: .usage, severity: .warning, partnerID: nil, tenantID: nil, text: text,
      actor: "worker")
    try Store.append([entry], db)
  }
}
