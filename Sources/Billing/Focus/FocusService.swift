import Domain

/// What FOCUS calls the service behind a line: one category and subcategory for each name.
struct FocusService: Equatable, Sendable {
  let name: String
  let category: String
  let subcategory: String
  /// What the SKU measures.
  let meter: String

  static func of(_ meter: Meter?) -> FocusService {
    switch meter {
    case nil:
      FocusService(
        name: "Subscription", category: "Business Applications",
        subcategory: "Other (Business Applications)", meter: "Plan Fee")
    case .ingestUnit:
      FocusService(
        name: "Ingest", category: "Integration", subcategory: "Other (Integration)",
        meter: "Ingest Units")
    case .storageGBMonth:
      FocusService(
        name: "Storage", category: "Storage", subcategory: "Other (Storage)",
        meter: "Stored Data")
    case .queryCredit:
      FocusService(
        name: "Query", category: "Analytics", subcategory: "Analytics Platforms",
        meter: "Query Credits")
    case .seat:
      FocusService(
        name: "Seats", category: "Business Applications",
        subcategory: "Productivity and Collaboration", meter: "Seats")
    }
  }
}
