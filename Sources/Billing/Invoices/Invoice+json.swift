package import Domain
import Store

extension Invoice {
  /// The bill as `invoice.json` has it: `rate`'s keys for the lines, decimals as strings.
  package var json: JSONValue {
    [
      "invoice_id": .string(id), "tenant_id": .string(tenant.id.rawValue),
      "tenant_name": .string(tenant.name),
      "partner_id": .string(tenant.partnerID.rawValue),
      "partner_name": .string(tenant.partnerName), "period": .describing(period),
      "state": .string(state.rawValue), "currency": .describing(total.currency),
      "lines": .array(lines.map(\.json)), "plan_part": .describing(sum(of: .plan)),
      "overage_part": .describing(sum(of: .overage)),
      "adjustments": .describing(sum(of: .adjustment)), "total": .describing(total),
      "plan_versions": .array(plans.map { .describing($0) }),
      "carried_in": Self.json(carriedIn, in: period),
      "carried_over": Self.json(carriedOver, in: period),
      "unrated": .array(unrated.map(Self.json)), "watermark": .integer(watermark),
      "provenance": .string(provenance),
    ]
  }

  private func sum(of part: InvoiceLine.Part) -> Money {
    let minor = lines.filter { $0.part == part }.reduce(Int64(0)) {
      $0 &+ $1.rated.billed.minorUnits
    }
    return Money(minorUnits: minor, currency: total.currency)
  }

  private static func json(_ carried: [Meter: Int128], in period: BillingPeriod) -> JSONValue {
    .array(
      Meter.allCases.compactMap { meter in
        carried[meter].map { micro in
          let quantity = meter.billedQuantity(ofMicro: micro, in: period)
          return [
            "metric": .string(meter.rawValue), "unit": .string(meter.billedUnit),
            "quantity": .string(quantity.decimal(atMost: FocusRow.digits)),
          ]
        }
      })
  }

  private static func json(_ usage: UnratedUsage) -> JSONValue {
    [
      "metric": .string(usage.meter.rawValue), "unit": .string(usage.meter.billedUnit),
      "quantity": .string(usage.quantity.decimal(atMost: FocusRow.digits)),
      "reason": .string(usage.reason.rawValue),
    ]
  }
}

extension InvoiceLine {
  fileprivate var json: JSONValue {
    [
      "plan": .describing(rated.plan), "sku": .string(rated.sku), "tier": .string(rated.tier),
      "metric": .optional(meter?.rawValue), "segment_from": .describing(rated.segmentFrom),
      "segment_to": .describing(rated.segmentTo),
      "quantity": .string(rated.quantity.decimal(atMost: FocusRow.digits)),
      "unit": .string(unit), "unit_price": .describing(rated.unitPrice),
      "exact": .string(rated.exact.decimal(digits: 18)),
      "exact_ratio": rated.exact.isDecimal ? .null : .describing(rated.exact),
      "billed": .describing(rated.billed),
      "kind": .string(rated.kind.rawValue), "part": .string(part.rawValue),
    ]
  }
}
