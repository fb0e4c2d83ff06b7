import Domain
import Foundation
import Store
import Testing

@Suite(.tags(.endToEnd)) struct StorageMeterTests {
  /// Midnight of the 10th of February 2026.
  private static let start: Int64 = 1_770_681_600

  @Test(arguments: UInt64(1)...5)
  func `samples give exact gigabyte-hours, however often the meter is killed`(
    seed: UInt64
  ) async throws {
    let trial = try Trial()
    var random = SeededRandom(seed: seed)
    var sizes: [String: Int64] = [:]
    var megabyteHours: [String: Int64] = [:]
    for hour in 0..<24 {
      let tenant = Trial.tenants[random.next(below: Trial.tenants.count)]
      if hour % 4 == 0 {
        let bytes = 1_000_000 * (1 + random.next(below: 3))
        try trial.put(bytes, of: tenant, in: "file-\(hour)")
        sizes[tenant, default: 0] += Int64(bytes)
      } else if random.next(below: 6) == 0, sizes[tenant] != nil {
        try FileManager.default.removeItem(atPath: "\(trial.folder)/tenants/\(tenant)")
        sizes[tenant] = nil
      }
      for (tenant, bytes) in sizes { megabyteHours[tenant, default: 0] += bytes / 1_000_000 }
      try measure(trial, hour, &random)
      if random.next(below: 4) == 0 { try await trial.ingest() }
    }
    try FileManager.default.removeItem(atPath: trial.folder + "/tenants")
    try FileManager.default.createDirectory(
      atPath: trial.folder + "/tenants", withIntermediateDirectories: true)
    try measure(trial, 24, &random)
    try await trial.ingest()
    #expect(try trial.store.ingestTotals().deadLetters.isEmpty)
    #expect(try trial.store.ingestTotals().isConserved)
    var found: [String: Int64] = [:]
    for line in try trial.store.usageLines() {
      let fields = line.split(separator: "|").map(String.init)
      guard fields[1] == "2026-02-10" else { continue }
      found[fields[0]] = DecimalText.scaled(fields[3], fractionDigits: 3)
    }
    #expect(found == megabyteHours)
  }

  /// One sample of an hour, by as many starts as it takes.
  private func measure(_ trial: Trial, _ hour: Int, _ random: inout SeededRandom) throws {
    let now = Timestamp(seconds: Self.start + Int64(hour) * 3600)
    let arguments = [trial.folder + "/tenants", "--interval", "3600", "--now", "\(now)"]
    while try !trial.run("storage-meter", arguments, killAt: 1 + random.next(below: 8)) {}
  }
}
