import Domain
import Testing

@testable import Metering

struct EventGeneratorTests {
  private func settings(_ format: MeteringFormat = .ndjson) -> GeneratorSettings {
    var settings = GeneratorSettings(
      service: "gateway", meters: Meter.allCases, tenants: GeneratorSettings.tenants(count: 3),
      seed: 42, format: format)
    settings.duplicates = 100_000
    settings.late = 100_000
    settings.invalid = 100_000
    return settings
  }

  private func records(_ settings: GeneratorSettings, _ count: Int) -> [GeneratedRecord] {
    var generator = EventGenerator(settings)
    return (0..<count).map { generator.next(at: Corpus.now.advanced(bySeconds: Int64($0))) }
  }

  @Test func `the same seed writes the same bytes, another one others`() {
    #expect(records(settings(), 200) == records(settings(), 200))
    var other = settings()
    other.seed = 43
    #expect(records(other, 200) != records(settings(), 200))
  }

  @Test func `a repeatable run is named by all that its events depend on, and by nothing else`() {
    let run = settings().repeatableRun
    #expect(settings(.protobuf).repeatableRun == run)
    var others = Array(repeating: settings(), count: 6)
    others[0].seed = 43
    others[1].meters = [.seat]
    others[2].tenants.append("one-more")
    others[3].duplicates += 1
    others[4].late += 1
    others[5].invalid += 1
    #expect(Set(others.map(\.repeatableRun) + [run]).count == 7)
  }

  @Test(arguments: MeteringFormat.allCases)
  func `every record is what it is called`(format: MeteringFormat) {
    var keys: Set<Digest128> = []
    for record in records(settings(format), 2_000) {
      let batch = decode(record.bytes, format)
      #expect(batch.lines == 1)
      let isTimely = batch.events.allSatisfy {
        $0.timestamp < Corpus.now.advanced(bySeconds: 3_000)
      }
      switch record.nature {
      case .good: #expect(batch.events.allSatisfy { keys.insert($0.key).inserted } && isTimely)
      case .late: #expect(batch.events.allSatisfy { keys.insert($0.key).inserted } && isTimely)
      case .duplicate: #expect(batch.events.allSatisfy { keys.contains($0.key) })
      case .invalid: #expect(batch.events.isEmpty || !isTimely)
      }
    }
  }

  @Test func `shares are about what was asked for`() {
    let natures = records(settings(), 10_000).map(\.nature)
    for nature in [GeneratedRecord.Nature.duplicate, .late, .invalid] {
      #expect((800...1_200).contains(natures.count { $0 == nature }))
    }
  }
}
