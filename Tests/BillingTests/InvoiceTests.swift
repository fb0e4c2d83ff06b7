import Domain
import Store
import Testing

@testable import Billing

struct InvoiceTests {
  @Test func `Example A comes to 1011.58, with its included parts beside the overage`() throws {
    let invoice = try Sample.builder().invoice(from: Sample.exampleA())
    #expect(invoice.total.description == "1011.58")
    #expect(
      invoice.lines.map { "\($0.rated.sku) \($0.rated.tier) \($0.part) \($0.rated.billed)" } == [
        "pro-base base plan 499.00", "pro-ingest included plan 0.00",
        "pro-ingest tier-1 overage 200.00", "pro-ingest tier-2 overage 218.52",
        "pro-storage included plan 0.00", "pro-storage overage overage 3.20",
        "pro-credits included plan 0.00", "pro-credits package overage 48.00",
        "pro-seats included plan 0.00", "pro-seats overage overage 42.86",
      ])
    #expect(invoice.watermark == 7 && invoice.plans == [Sample.pro])
  }

  @Test(
    arguments: [
      (1_000_000, "Seats"), (2_000_000, "2 Seats"), (25_000_000, "25 Seats"),
      (2_500_000, "Packages"),
    ] as [(Int64, String)])
  func `a package of one unit is that unit`(micro: Int64, unit: String) throws {
    let rated = RatedLine(
      plan: Sample.pro, sku: "s", tier: "package", segmentFrom: Sample.day(1),
      segmentTo: Sample.day(2), quantity: Rational(3), unitPrice: Price(nano: 1), exact: .zero,
      billed: Money(minorUnits: 0, currency: .usd), kind: .overage)
    let line = InvoiceLine(
      rated: rated, meter: .seat, planName: "Pro", consumed: nil,
      packageSize: Quantity(micro: micro))
    #expect(line.unit == unit)
  }

  @Test func `Example B comes to 1562.57 over two plans`() throws {
    let invoice = try Sample.builder().invoice(from: Sample.exampleB())
    #expect(invoice.total.description == "1562.57")
    #expect(invoice.plans == [Sample.pro, Sample.enterprise])
  }

  @Test func `The units of a meter's lines add up to its use`() throws {
    let invoice = try Sample.builder().invoice(from: Sample.exampleA())
    for (meter, used) in [(Meter.ingestUnit, "3456789"), (.queryCredit, "61234")] {
      let sum = try invoice.lines.filter { $0.meter == meter }.compactMap(\.consumed)
        .reduce(Rational.zero) { try $0.adding($1) }
      #expect(sum.decimal(atMost: 6) == used)
    }
  }

  @Test func `Late usage of a closed month is the difference of two bills of that month`() throws {
    let invoice = try Sample.builder().invoice(from: Sample.late())
    let line = try #require(invoice.lines.last)
    // 64,500 credits are 15 packages over 50,000; 11 have been billed.
    #expect(line.part == .adjustment && line.rated.billed.description == "16.00")
    #expect(line.rated.segmentFrom == Sample.february.previous.firstDay)
    #expect(line.unit == "1000 Credits" && line.consumed == nil)
  }

  @Test func `Late usage that an earlier bill has taken is not billed again`() throws {
    var source = Sample.late()
    source.late = [
      LateUsage(billedIn: Sample.february, usage: source.late[0].usage),
      LateUsage(
        billedIn: Sample.february.next,
        usage: Sample.usage(.queryCredit, day: 21, micro: 500_000_000, of: source.history)),
    ]
    source.period = Sample.february.next
    let invoice = try Sample.builder().invoice(from: source)
    // 65,000 credits are still 15 packages, all of which are billed.
    #expect(!invoice.lines.contains { $0.part == .adjustment && $0.rated.billed.minorUnits != 0 })
  }

  @Test func `Negative use carries over until it is used up`() throws {
    let january = Sample.february.previous
    let source = BillSource(
      tenant: Sample.tenant(), period: Sample.february,
      assignments: [.init(plan: Sample.pro, from: january.firstDay)],
      usage: [
        Sample.usage(.queryCredit, day: 3, micro: -5_000_000_000, of: january),
        Sample.usage(.queryCredit, day: 3, micro: 60_000_000_000),
      ], history: january)
    let invoice = try Sample.builder().invoice(from: source)
    #expect(invoice.carriedIn == [.queryCredit: -5_000_000_000])
    #expect(invoice.lines.last?.rated.billed.description == "20.00")
    #expect(invoice.carriedOver.isEmpty)
  }

  @Test func `Usage without a plan is told and not billed`() throws {
    let source = BillSource(
      tenant: Sample.tenant(), period: Sample.february,
      assignments: [.init(plan: Sample.pro, from: Sample.day(15))],
      usage: [Sample.usage(.ingestUnit, day: 3, micro: 1_000_000)])
    let invoice = try Sample.builder().invoice(from: source)
    #expect(invoice.unrated.map(\.reason) == [.noPlan])
    #expect(invoice.total.description == "249.50")
  }

  @Test func `a tenant that is gone is billed up to that day, and later not at all`() throws {
    var source = Sample.exampleA()
    source.absences = [Absence(from: Sample.day(15))]
    source.usage = source.usage.filter { $0.day < Sample.day(15) }
    let invoice = try Sample.builder().invoice(from: source)
    #expect(invoice.lines.first?.rated.billed.description == "249.50")
    #expect(invoice.lines.allSatisfy { $0.rated.segmentTo <= Sample.day(15) })
    source.period = Sample.february.next
    source.usage = []
    #expect(try Sample.builder().invoice(from: source).isEmpty)
    let other = try Sample.builder().invoice(from: Sample.exampleA()).provenance
    #expect(invoice.provenance != other)
  }

  @Test func `A plan that is not published is an error with its name`() {
    let lost = PlanID(plan: "lost", version: 9)
    let source = BillSource(
      tenant: Sample.tenant(), period: Sample.february,
      assignments: [.init(plan: lost, from: Sample.february.firstDay)])
    #expect(throws: BillingError.unknownPlan(lost, TenantID("contoso"))) {
      try Sample.builder().invoice(from: source)
    }
  }

  @Test func `Another bucket, plan or late event is another provenance`() throws {
    let first = try Sample.builder().invoice(from: Sample.late()).provenance
    var other = Sample.late()
    other.usage[0] = Sample.usage(
      .queryCredit, day: 5, micro: 61_000_000_001, of: Sample.february.previous)
    var third = Sample.late()
    third.late = []
    let all = try [other, third].map { try Sample.builder().invoice(from: $0).provenance }
    #expect(Set(all + [first]).count == 3)
  }
}
