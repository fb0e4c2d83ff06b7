import Domain
import Metering
import Testing

@testable import Seeding

struct DemoFeedTests {
  private let start = Timestamp(rfc3339: "2026-11-22T12:02:58Z") ?? Timestamp(seconds: 0)

  /// Bytes by file, after so many ticks of half a second.
  private func play(
    ticks: Int, seed: UInt64 = 42, pace: FeedPace = .lively
  ) throws -> (files: [String: [UInt8]], finished: [String]) {
    var feed = DemoFeed(
      description: try SeedFiles.described(), seed: seed, startedAt: start, pace: pace)
    var files: [String: [UInt8]] = [:]
    var finished: [String] = []
    for tick in 0..<ticks {
      let now = Timestamp(microseconds: start.microseconds + Int64(tick) * 500_000)
      for action in feed.tick(at: now) {
        switch action {
        case .append(let file, let bytes): files[file, default: []] += bytes
        case .finish(let file): finished.append(file)
        }
      }
    }
    return (files, finished)
  }

  private func decode(_ file: String, _ bytes: [UInt8]) throws -> EventBatch {
    let format = try #require(MeteringFormat(fileName: file))
    var decoder = BatchDecoder(
      format: format, digests: EventDigests(key: SipKey(low: 1, high: 2)))
    var batch = EventBatch()
    let consumed = decoder.decode(bytes.span, isClosed: false, into: &batch)
    #expect(consumed == bytes.count, "whole lines only")
    return batch
  }

  @Test func `every line decodes, but for the few that are meant to go wrong`() throws {
    var pace = FeedPace.lively
    pace.invalid = 0
    for (file, bytes) in try play(ticks: 400, pace: pace).files {
      let batch = try decode(file, bytes)
      #expect(batch.rejections.isEmpty)
      #expect(!batch.events.isEmpty)
    }
  }

  @Test func `half a minute moves most of the told tenants`() throws {
    var moved: Set<TenantID> = []
    for (file, bytes) in try play(ticks: 90).files {
      moved.formUnion(try decode(file, bytes).tenants)
    }
    #expect(moved.count > 40)
  }

  @Test func `duplicates, late events and broken lines occur, and are few`() throws {
    var keys: Set<Digest128> = []
    var (lines, repeated, late, broken) = (0, 0, 0, 0)
    for (file, bytes) in try play(ticks: 1_500).files {
      let batch = try decode(file, bytes)
      lines += batch.lines
      broken += batch.rejections.count
      for event in batch.events {
        if !keys.insert(event.key).inserted { repeated += 1 }
        if event.timestamp < start.advanced(bySeconds: -3_600) { late += 1 }
      }
    }
    #expect((1...lines / 50).contains(repeated))
    #expect((1...lines / 50).contains(late))
    #expect((1...lines / 50).contains(broken))
  }

  @Test func `twenty minutes of reports come to a third of what the hour usually holds`() throws {
    let seeds = try SeedFiles.described()
    let tenant = try #require(seeds.tenants.first { $0.id.rawValue == "adatum-bank" })
    var pace = FeedPace.lively
    pace.duplicates = 0
    pace.late = 0
    pace.invalid = 0
    var reported: Int64 = 0
    for (file, bytes) in try play(ticks: 2_400, pace: pace).files {
      let batch = try decode(file, bytes)
      for event in batch.events
      where event.meter == .ingestUnit && batch.tenants[Int(event.tenant)] == tenant.id {
        reported += event.quantity.micro
      }
    }
    let shape = try #require(tenant.usage[.ingestUnit])
    let curve = UsageCurve(
      meter: .ingestUnit, shape: shape, tenant: tenant.id, seed: 42, asOf: start,
      from: tenant.created.before(start), until: start.advanced(bySeconds: 864_000))
    let expected = curve.amount(on: start.day, hours: 12..<13).micro / 3
    #expect((expected * 94 / 100...expected * 106 / 100).contains(reported))
  }

  @Test func `the same seed and start give the same bytes, other seeds others`() throws {
    let first = try play(ticks: 50).files
    #expect(first == (try play(ticks: 50).files))
    #expect(first != (try play(ticks: 50, seed: 43).files))
  }

  @Test func `files are rotated, and none grows beyond its size`() throws {
    let (files, finished) = try play(ticks: 1_500)
    #expect(!finished.isEmpty)
    #expect(files.values.allSatisfy { $0.count <= DemoFeed.rotationBytes })
    #expect(files.keys.allSatisfy { FeedFileName($0) != nil })
  }

  @Test(arguments: FeedSlip.allCases, MeteringFormat.allCases)
  func `a slip is refused in every form, but for a tenant that only the store can miss`(
    slip: FeedSlip, format: MeteringFormat
  ) throws {
    var draft = FeedEvent(
      tenant: TenantID("a"), meter: .ingestUnit, quantity: Quantity(micro: 5_000_000),
      timestamp: start, key: "k"
    ).draft
    slip.spoil(&draft)
    var bytes: [UInt8] = []
    EventEncoder(format: format).append(draft, to: &bytes)
    let batch = try decode("a" + format.suffix, bytes)
    #expect(batch.rejections.count == (slip == .forgottenTenant ? 0 : 1))
    #expect(batch.lines == 1)
  }
}
