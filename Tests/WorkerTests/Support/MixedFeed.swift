import Domain
import Metering

/// Lines of every kind, made from a seed: usage, gauges, corrections, voids, duplicates, conflicts,
/// late, too late, future, unknown and malformed ones.
struct MixedFeed {
  private var random: TestRandom
  private var sent: [EventDraft] = []
  private var count = 0

  init(seed: UInt64) { random = TestRandom(seed: seed) }

  /// NDJSON; what corrections and voids name may stand in an earlier file.
  mutating func file(lines: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<lines {
      if random.below(25) == 0 {
        bytes += Array(malformed().utf8)
      } else {
        EventEncoder(format: .ndjson).append(next(), to: &bytes)
      }
    }
    return bytes
  }

  private mutating func malformed() -> String {
    let key = freshKey()
    let quantity = ["1,5", "1e3", "+1", "01", ""][random.below(5)]
    return #"{"tenant_id":"t-a","unit":"ingest_unit","quantity":"\#(quantity)","#
      + #""source_service":"svc","idempotency_key":"\#(key)","timestamp":"2026-02-10T00:00:00Z"}"#
      + "\n"
  }

  private mutating func next() -> EventDraft {
    guard !sent.isEmpty, random.below(10) < 4 else { return usage() }
    var draft = sent[random.below(sent.count)]
    let key = draft.idempotencyKey
    switch random.below(4) {
    case 0: return draft
    case 1:
      draft.quantity += draft.quantity.contains(".") ? "" : "1"
      draft.timestamp = moment().description
      return draft
    case 2: draft.kind = "void"
    default:
      draft.kind = "correction"
      draft.quantity = Quantity(micro: -Int64(random.below(3_000_000))).description
    }
    draft.corrects = key
    draft.idempotencyKey = freshKey()
    return draft
  }

  private mutating func usage() -> EventDraft {
    let tenant = ["t-a", "t-b", "t-c", "t-unknown"][min(3, random.below(16) / 5)]
    let meter = Meter.allCases[random.below(4)]
    let isGauge = meter == .seat || meter == .storageGBMonth && random.below(2) == 0
    let basis = meter == .storageGBMonth && !isGauge && random.below(2) == 0 ? "gb_hour" : nil
    let draft = EventDraft(
      tenant: tenant, meter: meter, quantity: Quantity(micro: Int64(random.below(50_000_000))),
      service: "svc", idempotencyKey: freshKey(), timestamp: moment(),
      kind: isGauge ? "gauge" : nil, basis: basis)
    sent.append(draft)
    return draft
  }

  /// Mostly of February; some of January, which is closed, of December, too late, and to come.
  private mutating func moment() -> Timestamp {
    let seconds: Int64 =
      switch random.below(20) {
      case 0: -Int64(random.below(17 * 86_400)) - 20 * 86_400
      case 1: Int64(-60 * 86_400)
      case 2: Int64(random.below(1000))
      default: -Int64(random.below(17 * 86_400))
      }
    return Timestamp(
      microseconds: Bench.now.microseconds + seconds * 1_000_000 + Int64(random.below(1_000_000)))
  }

  private mutating func freshKey() -> String {
    count += 1
    return "k\(count)"
  }
}
