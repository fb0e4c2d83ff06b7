import ArgumentParser
import Domain
import Store
import Worker

/// `switchboard validate`
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Recompute usage from its files by a second code path.",
    discussion: """
      Reads the metering files again and adds them up without the code that filled the buckets.
      Inside the product the difference is exactly 0; files that are gone are named. Exit 1: a
      difference beyond the tolerance, or a bucket that cannot be proven. Those that only lack a
      file are counted by metric; --json names each.
      Example: switchboard validate --from 2026-02-01 --to 2026-03-01 --json
      """.flowing)
  @OptionGroup var options: GlobalOptions
  @Option(help: "The first day. Default: all days.")
  var from: String?
  @Option(help: "The first day that is not included.")
  var to: String?
  @Option(help: "Of one tenant only.")
  var tenant: String?
  @Option(help: "Share of the buckets that is checked, 0 to 1.")
  var sample = "1"
  @Option(help: "The same seed draws the same sample.")
  var seed: UInt64 = 42
  @Option(help: "Percent that a bucket may differ by.")
  var tolerance = "0.00"

  func run() async throws {
    let query = try RecountQuery(
      days: DayRange.optional(from: from, to: to), tenant: tenant.map { TenantID($0) },
      perMillion: share(), seed: seed)
    guard let percent = DecimalText.scaled(tolerance, fractionDigits: 6) else {
      throw Failure(.usage, "--tolerance \(tolerance.shown) is no percentage. Write it as 0.5")
    }
    let allowed = Quantity(micro: percent)
    let place = try Workplace.open(options)
    try place.requireAllPartners(to: "validate usage")
    if let tenant = query.tenant { _ = try place.tenants.tenant(tenant) }
    let worker = Worker(store: place.store, clock: place.clock)
    let report = try await Interruption.cancelling {
      defer { Output.endProgress() }
      return try worker.recount(query) { try Output.scanned($0, of: $1) }
    }
    try place.store.record(report.summary, by: .validate, at: place.now)
    let text = RecountText(report: report, allowed: allowed)
    if options.json {
      Output.json(text.json)
    } else {
      for line in text.lines { Output.line(line) }
    }
    guard text.isGood else { throw Failure(.foundWrong, "") }
  }

  private func share() throws -> Int {
    guard let share = DecimalText.scaled(sample, fractionDigits: 6), share <= 1_000_000 else {
      throw Failure(.usage, "--sample \(sample.shown) is no share. Write a number from 0 to 1")
    }
    return Int(share)
  }
}

extension DayRange {
  /// Both or neither.
  static func optional(from: String?, to: String?) throws -> Range<UTCDay>? {
    guard from != nil || to != nil else { return nil }
    guard let from, let to else {
      throw Failure(.usage, "--from and --to go together. Give both, or neither for all days")
    }
    let range = try DayRange(from: from, to: to)
    return range.first..<range.end
  }
}

extension Output {
  /// Progress of reading, and the place where a cancelled scan ends.
  static func scanned(_ bytes: Int64, of total: Int64) throws {
    try Task.checkCancellation()
    progress("read \(bytes / 1_000_000) of \(total / 1_000_000) MB")
  }
}
