import Domain
import Store
import Testing

@testable import Billing

/// What holds for every bill, shown on random months.
struct ExportPropertyTests {
  static let seeds: [UInt64] = Array(1...60)

  /// A tenant with a random month, negative use, a history and late usage among it.
  static func source(_ seed: UInt64) -> BillSource {
    var random = SeededRandom(seed: seed)
    func number(_ bound: Int64) -> Int64 { Int64(random.next() % UInt64(bound)) }
    let january = Sample.february.previous
    func usage(_ month: BillingPeriod) -> [Domain.DailyUsage] {
      (0..<number(40)).map { _ in
        let meter = Meter.allCases[Int(number(4))]
        let scale: Int64 = meter == .storageGBMonth ? 86_400_000_000 : 1_000_000
        let sign: Int64 = number(6) == 0 ? -1 : 1
        return Sample.usage(
          meter, day: Int(number(28)) + 1, micro: sign * number(90_000 * scale), of: month)
      }
    }
    let plans = [Sample.pro, Sample.enterprise]
    return BillSource(
      tenant: Sample.tenant("t\(seed)", name: "Tenant \(seed)"), period: Sample.february,
      assignments: (0...number(3)).map { index in
        .init(
          plan: plans[Int(index) % 2],
          from: index == 0 ? january.firstDay : Sample.day(Int(number(28)) + 1))
      }.sorted { $0.from < $1.from },
      usage: usage(january) + usage(Sample.february),
      late: usage(january).map { LateUsage(billedIn: Sample.february, usage: $0) },
      history: january, watermark: Int64(seed))
  }

  @Test(arguments: seeds)
  func `The lines of a bill add up to its total, and each is its exact amount rounded`(
    seed: UInt64
  ) throws {
    let invoice = try Sample.builder().invoice(from: Self.source(seed))
    let sum = invoice.lines.reduce(0) { $0 + $1.rated.billed.minorUnits }
    #expect(sum == invoice.total.minorUnits)
    for line in invoice.lines where line.part != .adjustment {
      #expect(try line.rated.exact.money(in: .usd) == line.rated.billed)
    }
  }

  @Test(arguments: seeds, FocusVersion.allCases)
  func `FOCUS rows are clean and add up to the bill`(seed: UInt64, version: FocusVersion) throws {
    let invoice = try Sample.builder().invoice(from: Self.source(seed))
    var file = FocusFile(version: version, issuer: "Switchboard")
    let folder = try TestFolder()
    let path = try folder.write(file.head + file.rows(of: invoice).bytes, to: "focus.csv")
    let report = try FocusChecker.check(path, version: version)
    #expect(report.findings == [])
    #expect(FocusDecimal(report.billed) == FocusDecimal(invoice.total.description))
    #expect(report.invoiceSums == (invoice.lines.isEmpty ? [] : [invoice.total.minorUnits]))
  }

  @Test(arguments: seeds)
  func `The order in which usage is read does not matter to the amounts`(seed: UInt64) throws {
    let source = Self.source(seed)
    var other = source
    other.usage.reverse()
    let builder = Sample.builder()
    #expect(
      try builder.invoice(from: source).lines == builder.invoice(from: other).lines)
  }

  @Test(arguments: seeds)
  func `The same source gives the same bytes`(seed: UInt64) throws {
    let invoices = try (0..<2).map { _ in try Sample.builder().invoice(from: Self.source(seed)) }
    #expect(invoices[0].json.description == invoices[1].json.description)
  }

  @Test(arguments: [
    ("10/28", "0.357142857143"), ("-1/3", "-0.333333333333"), ("2/3", "0.666666666667"),
    ("7/1", "7"), ("0/5", "0"), ("-1/10000000000000", "0"), ("99999999999999/100000000000000", "1"),
  ])
  func `Fractions are written with twelve digits, halves away from zero`(
    fraction: String, text: String
  ) throws {
    let parts = fraction.split(separator: "/").compactMap { Int128($0) }
    #expect(Rational(parts[0], over: parts[1]).decimal(atMost: 12) == text)
  }
}
