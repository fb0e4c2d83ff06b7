import Domain
import GRDB
import Testing

@testable import Store

@Suite struct KeyRunsTests {
  @Test func `many small batches become few runs, and every key is still known`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    var session = try Feed.session(store)
    for batch in 0..<70 {
      try session.admit(Feed.piece(batch * 100, 100), Feed.rules)
      _ = try session.commit(Feed.rules)
      while try session.tidy(Feed.rules) {}
    }
    #expect(session.runs.runs.count < 20)
    session.lease.release()
    session = try Feed.session(store)
    try session.admit(Feed.piece(0, 7_100), Feed.rules)
    let summary = try #require(try session.commit(Feed.rules))
    #expect(summary.duplicates == 7_000)
    #expect(summary.accepted == 100)
  }

  @Test func `large runs are merged slice by slice without losing a key`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store)
    for batch in 0..<8 {
      try session.admit(Feed.piece(batch * 10_000, 10_000), Feed.rules)
      _ = try session.commit(Feed.rules)
    }
    #expect(try session.tidy(Feed.rules))
    #expect(session.runs.runs.map(\.entries) == [80_000])
    try session.admit(Feed.piece(0, 80_000), Feed.rules)
    #expect(try session.commit(Feed.rules)?.duplicates == 80_000)
  }

  @Test func `keys are dropped once they are older than they must be kept`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store)
    try session.admit(Feed.piece(0, 10), Feed.rules)
    _ = try session.commit(Feed.rules)
    var later = Feed.rules
    later.now = Feed.now.advanced(bySeconds: 400 * 86_400)
    #expect(try !session.tidy(later))
    later.now = later.now.advanced(bySeconds: 1)
    #expect(try session.tidy(later))
    #expect(session.runs.runs.isEmpty)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM key_chunk") } == 0)
  }

  @Test func `the table of pending keys is always in order`() {
    var keys = PendingKeys()
    let events = Feed.events(0, 5_000)
    for event in events {
      #expect(keys.payload(of: event.key) == nil)
      keys.insert(KeyEntry(key: event.key, payload: event.payload))
    }
    let sorted = events.map(\.key).sorted()
    #expect(keys.sorted.map(\.key) == sorted)
    #expect(events.allSatisfy { keys.payload(of: $0.key) == $0.payload })
  }

  @Test(arguments: [1, 7, 40])
  func `a key that is taken out leaves all others in order`(step: Int) {
    var keys = PendingKeys()
    let events = Feed.events(0, 5_000)
    for event in events { keys.insert(KeyEntry(key: event.key, payload: event.payload)) }
    let gone = stride(from: 0, to: events.count, by: step).map { events[$0].key }
    for key in gone { keys.remove(key) }
    keys.remove(gone[0])
    let left = Set(events.map(\.key)).subtracting(gone)
    #expect(keys.count == left.count)
    #expect(keys.sorted.map(\.key) == left.sorted())
    #expect(left.allSatisfy { keys.payload(of: $0) != nil })
  }

  @Test func `of equal keys in a piece the first is taken in, and the others are repeated`() {
    let events = Feed.events(0, 600) + Feed.events(100, 50)
    var keys = PendingKeys()
    keys.insert(KeyEntry(key: events[3].key, payload: 9))
    var found = KeyFindings()
    found.reset(count: events.count)
    keys.claim(KeyOrder(events), into: &found)
    #expect(keys.count == 600)
    #expect(found.payload(3) == 9)
    let isRepeated = events.indices.map { !found.isNew($0) && found.payload($0) == nil }
    #expect(isRepeated == events.indices.map { $0 >= 600 })
  }

  @Test func `an event that is refused leaves its key to the next with it`() throws {
    let folder = try TestStore()
    let store = try Feed.store(in: folder)
    let session = try Feed.session(store)
    var events = Feed.events(0, 20) + Feed.events(0, 20)
    events[7].timestamp = Feed.now.advanced(bySeconds: 1)
    var rules = Feed.rules
    rules.latest = Feed.now
    rules = IngestRules(
      now: rules.now, latest: rules.latest,
      place: { $0 > Feed.now ? .refused(.future, reason: "early") : .own },
      voided: rules.voided)
    let template = Feed.piece(0, 40)
    try session.admit(
      IngestPiece(
        file: template.file, firstByte: 0, lines: 40, bytes: 1, events: events,
        tenants: template.tenants), rules)
    let summary = try #require(try session.commit(rules))
    #expect(summary.accepted == 20)
    #expect(summary.duplicates == 19)
    #expect(summary.deadLetters == [.future: 1])
  }
}
