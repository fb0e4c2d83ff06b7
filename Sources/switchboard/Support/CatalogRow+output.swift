import ConsoleTUI
import Domain

extension CatalogRow {
  var json: JSONValue {
    [
      "id": .string(id.rawValue), "partner_id": .string(partnerID.rawValue),
      "name": .string(name), "plan": .string(plan), "status": .string(status.rawValue),
      "region": .string(region), "risk": .integer(Int64(risk)),
      "usage_percent": .optional(usagePercent),
      "margin_percent": .optional(
        marginBasisPoints.map { DecimalText.trimmed(Int64($0), fractionDigits: 2) }),
      "revenue": .describing(revenue), "currency": .string(revenue.currency.code),
      "last_event_at": .optional(lastEventAt?.description),
      "created_at": .describing(createdAt), "row_version": .integer(rowVersion),
    ]
  }

  /// Columns for eyes and `cut`; a tab never stands in a value that was made safe.
  var line: String {
    [
      id.rawValue, name.safeText, plan, status.rawValue, region.safeText, "risk \(risk)",
      usagePercent.map { "\($0) %" } ?? "-",
    ].joined(separator: "\t")
  }
}
