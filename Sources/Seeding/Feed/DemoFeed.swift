package import Domain
import Metering

/// The services of the demo: an endless stream of metering files that follows the told tenants'
/// usage, with now and then a duplicate, a late event or a broken line.
///
/// Pure: time comes in, what to do to the spool comes out. `DemoFeedRunner` does it.
package struct DemoFeed: Sendable {
  package let pace: FeedPace
  private let session: String
  private var random: SeededRandom
  private var sources: [FeedSource]
  private var turn = 0
  private var serial = 0
  private var files: [String: OpenFile] = [:]
  /// Lines that may be sent again; the oldest is forgotten first.
  private var sent: [Line] = []

  private struct Line: Sendable {
    var service: String
    var suffix: String
    var bytes: [UInt8]
  }

  private struct OpenFile: Sendable {
    var name: FeedFileName
    var bytes = 0
  }

  /// A file is rotated when it has grown beyond this.
  static let rotationBytes = 64 * 1_024

  /// Suspended and deleted tenants are silent.
  package init(
    description: SeedDescription, seed: UInt64, startedAt start: Timestamp,
    pace: FeedPace = .lively
  ) {
    self.pace = pace
    session = FeedFileName.session(startedAt: start)
    var random = SeededRandom(seed: seed ^ UInt64(bitPattern: start.microseconds))
    sources = description.tenants.flatMap { tenant -> [FeedSource] in
      guard tenant.usageEnds == nil else { return [] }
      return Meter.allCases.compactMap { meter in
        tenant.usage[meter].map { shape in
          let curve = UsageCurve(
            meter: meter, shape: shape, tenant: tenant.id, seed: seed, asOf: start,
            from: tenant.created.before(start), until: start.advanced(bySeconds: 3_153_600_000))
          let head = 5 + Int64(random.next(below: 40))
          return FeedSource(
            tenant: tenant.id, curve: curve, reported: start.advanced(bySeconds: -head))
        }
      }
    }
    self.random = random
    shuffle()
  }

  /// What the services do at this moment: a few sources in turn report.
  package mutating func tick(at now: Timestamp) -> [FeedAction] {
    guard !sources.isEmpty else { return [] }
    var actions: [FeedAction] = []
    let span = pace.eventsPerTick.upperBound - pace.eventsPerTick.lowerBound
    for _ in 0..<pace.eventsPerTick.lowerBound + random.next(below: span + 1) {
      if turn == sources.count { shuffle() }
      let event = sources[turn].report(at: now)
      turn += 1
      guard var event else { continue }
      serial += 1
      event.key = "\(session)-\(serial)"
      if !event.isGauge, random.chance(perMillion: pace.late) {
        let seconds = Int64(7_200 + random.next(below: 100_000))
        event.timestamp = now.advanced(bySeconds: -seconds)
      }
      write(event, &actions)
    }
    if random.chance(perMillion: pace.duplicates), let again = random.pick(sent) {
      append(again.bytes, service: again.service, suffix: again.suffix, &actions)
    }
    return actions
  }

  /// A round visits every source once, in an order of its own.
  private mutating func shuffle() {
    for index in stride(from: sources.count - 1, to: 0, by: -1) {
      sources.swapAt(index, random.next(below: index + 1))
    }
    turn = 0
  }

  private mutating func write(_ event: FeedEvent, _ actions: inout [FeedAction]) {
    var draft = event.draft
    if random.chance(perMillion: pace.invalid) {
      FeedSlip.allCases[random.next(below: FeedSlip.allCases.count)].spoil(&draft)
    }
    var bytes: [UInt8] = []
    EventEncoder(format: event.format).append(draft, to: &bytes)
    let suffix = event.format.suffix
    append(bytes, service: event.service, suffix: suffix, &actions)
    sent.append(Line(service: event.service, suffix: suffix, bytes: bytes))
    if sent.count > 64 { sent.removeFirst() }
  }

  private mutating func append(
    _ bytes: [UInt8], service: String, suffix: String, _ actions: inout [FeedAction]
  ) {
    var file = files[service] ?? OpenFile(name: name(service, number: 1, suffix: suffix))
    if file.bytes + bytes.count > Self.rotationBytes {
      actions.append(.finish(file: file.name.description))
      file = OpenFile(name: name(service, number: file.name.number + 1, suffix: suffix))
    }
    file.bytes += bytes.count
    files[service] = file
    actions.append(.append(file: file.name.description, bytes: bytes))
  }

  private func name(_ service: String, number: Int, suffix: String) -> FeedFileName {
    FeedFileName(
      service: service, session: session, number: number, suffix: String(suffix.dropFirst()))
  }
}
