import Domain

@testable import ConsoleTUI

extension SeededNumbers {
  /// Any event that a console may get, answers to questions never asked among them.
  mutating func event(_ store: inout FakeStore) -> Event {
    switch next() % 24 {
    case 0: return .pasted(text())
    case 1:
      return .resized(
        ScreenSize(
          columns: Int.random(in: -1...220, using: &self),
          rows: Int.random(in: -1...70, using: &self)))
    case 2:
      return .ticked(Samples.now.advanced(bySeconds: Int64.random(in: 0...9_999, using: &self)))
    case 3:
      shuffle(&store)
      return .storeChanged(
        Freshness(
          lastIngestAt: Samples.now, openDeadLetters: Int.random(in: 0...3, using: &self),
          openDeadlines: (0..<Int.random(in: 0...3, using: &self)).map {
            Samples.now.advanced(bySeconds: Int64($0) * 60)
          },
          trouble: next() % 4 == 0 ? text() : nil,
          alarms: next() % 8 == 0 ? [text(), text()] : [], impersonation: impersonation()))
    case 4: return .failed(text(), next() % 2 == 0 ? nil : ticket())
    case 5: return .told(text())
    case 6: return .completed([text(), "pro"], ticket())
    case 7: return .tenantsFound([hostileRow()], ticket())
    case 8:
      return .catalogLoaded(CatalogWindow(rows: [], hasEarlier: true, hasLater: true), ticket())
    case 10: return .done(text(), ticket())
    case 9: return .timed(Timings(frame: 900, query: 2_100, cacheHits: 3, cacheMisses: 1))
    default: return .key(key())
    }
  }

  private mutating func impersonation() -> Impersonation? {
    guard next() % 16 == 0 else { return nil }
    return Impersonation(
      tenantID: TenantID("tn_1003"), tenantName: text(),
      endsAt: Samples.now.advanced(bySeconds: Int64.random(in: 0...9_999, using: &self)))
  }

  private mutating func ticket() -> Ticket { Ticket(Int.random(in: 0...400, using: &self)) }

  mutating func key() -> Key {
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .pageUp, .pageDown, .home, .end, .function(1), .control("c"), .control("d"), .control("u"),
      .control("w"), .control("l"), .control("z"),
    ]
    if next() % 3 == 0 { return named[Int(next() % UInt64(named.count))] }
    if next() % 16 == 0, let character = text().first { return .character(character) }
    let scalar = UnicodeScalar(UInt8.random(in: 0x20...0x7e, using: &self))
    return .character(Character(scalar))
  }

  /// Rows come, go, change and swap places, as under a live feed.
  private mutating func shuffle(_ store: inout FakeStore) {
    guard store.rows.count > 3 else { return store.rows = (0..<200).map(Samples.row) }
    let index = Int.random(in: 0..<store.rows.count, using: &self)
    switch next() % 4 {
    case 0: store.rows.remove(at: index)
    case 1: store.rows.swapAt(index, Int.random(in: 0..<store.rows.count, using: &self))
    case 2: store.rows[index] = hostileRow()
    default: store.rows.removeFirst(min(store.rows.count, Int(next() % 40)))
    }
  }

  /// A tenant whose every text and figure is hostile.
  mutating func hostileRow() -> CatalogRow {
    CatalogRow(
      id: TenantID("tn_\(next())" + text(most: 3)), partnerID: PartnerID(text()),
      name: text(most: 60),
      plan: text(), status: TenantStatus.allCases[Int(next() % 4)], region: text(),
      risk: Int(extreme()), usagePercent: Int(extreme()), marginBasisPoints: Int(extreme()),
      revenue: Money(minorUnits: extreme(), currency: .usd),
      lastEventAt: Samples.now.advanced(
        bySeconds: Int64.random(in: -99_999_999...99_999, using: &self)),
      createdAt: Samples.now, rowVersion: 1)
  }
}
