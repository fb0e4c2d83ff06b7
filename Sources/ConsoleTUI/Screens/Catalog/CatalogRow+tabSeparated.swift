import Domain

extension CatalogRow {
  /// The row for the clipboard, in a fixed order of columns, figures as exact decimals.
  var tabSeparated: String {
    [
      id.rawValue, name, partnerID.rawValue, plan, status.rawValue, region, String(risk),
      usagePercent.map { "\($0)%" } ?? "",
      marginBasisPoints.map { DecimalText.padded(Int64($0), fractionDigits: 2) } ?? "",
      revenue.description, lastEventAt?.description ?? "", createdAt.description,
    ].map { $0.filter { $0 != "\t" && !$0.isNewline } }.joined(separator: "\t")
  }
}
