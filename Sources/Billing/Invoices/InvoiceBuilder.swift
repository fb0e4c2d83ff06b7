package import Domain
package import Store

/// Makes bills out of their sources: pure, so that equal sources give equal bills.
package struct InvoiceBuilder: Sendable {
  let plans: [PlanID: Plan]
  let currency: Currency
  let state: BillState

  package init(plans: [Plan], currency: Currency, state: BillState) {
    self.plans = Dictionary(plans.map { ($0.id, $0) }) { first, _ in first }
    self.currency = currency
    self.state = state
  }

  package func invoice(from source: BillSource) throws -> Invoice {
    for assignment in source.assignments where plans[assignment.plan] == nil {
      throw BillingError.unknownPlan(assignment.plan, source.tenant.id)
    }
    let request = try source.history(plans: plans, currency: currency).request(for: source.period)
    let rated = try Rating.rate(request)
    return Invoice(
      tenant: source.tenant, period: source.period, state: state, lines: try lines(of: rated),
      total: rated.total, plans: rated.plans, carriedIn: request.carriedOver,
      carriedOver: rated.carriedOver, unrated: rated.unrated, watermark: source.watermark,
      provenance: BillProvenance(source).digest)
  }

  /// Rating's lines, with a line of 0 for the included part of a meter that also has overage, so
  /// that the units of a meter's lines add up to its use.
  private func lines(of rated: RatedInvoice) throws -> [InvoiceLine] {
    let usage = Dictionary(
      rated.usage.map { (UsageKey(sku: $0.sku, from: $0.segmentFrom), $0) }
    ) { first, _ in first }
    var lines: [InvoiceLine] = []
    var previous: UsageKey?
    for line in rated.lines {
      let key = UsageKey(sku: line.sku, from: line.segmentFrom)
      let used = line.kind == .adjustment ? nil : usage[key]
      if line.kind == .overage, previous != key, let used, used.included.isPositive {
        lines.append(included(used, beside: line))
      }
      lines.append(try invoiceLine(line, used))
      previous = key
    }
    return lines
  }

  private struct UsageKey: Hashable {
    let sku: String
    let from: UTCDay
  }

  private func included(_ used: RatedUsage, beside line: RatedLine) -> InvoiceLine {
    InvoiceLine(
      rated: RatedLine(
        plan: line.plan, sku: line.sku, tier: "included", segmentFrom: line.segmentFrom,
        segmentTo: line.segmentTo, quantity: used.included, unitPrice: .zero, exact: .zero,
        billed: Money(minorUnits: 0, currency: currency), kind: .included),
      meter: used.meter, planName: plans[line.plan]?.name ?? line.plan.plan,
      consumed: used.included, packageSize: nil)
  }

  private func invoiceLine(_ line: RatedLine, _ used: RatedUsage?) throws -> InvoiceLine {
    let plan = plans[line.plan]
    let sku = plan?.skus.first { $0.id == line.sku && line.tier != "base" }
    var size: Quantity?
    var consumed: Rational? = sku == nil ? nil : line.quantity
    if case .package(let units, _) = sku?.pricing, line.tier == "package" {
      size = units
      consumed = try used.map { try $0.used.subtracting($0.included) }
    }
    return InvoiceLine(
      rated: line, meter: sku?.meter, planName: plan?.name ?? line.plan.plan, consumed: consumed,
      packageSize: size)
  }
}
