extension ConfigReader {
  /// A quantity in quotes from 0 to 10¹², with up to six digits after the point.
  func quantity() throws(ConfigError) -> Quantity {
    let quantity = Quantity(micro: try decimal(fractionDigits: 6))
    if quantity > PlanReader.greatestQuantity {
      throw error(
        "\(quantity) is more than any meter counts",
        remedy: "Write at most \(PlanReader.greatestQuantity)")
    }
    return quantity
  }

  func positiveQuantity() throws(ConfigError) -> Quantity {
    let quantity = try quantity()
    if quantity == .zero { throw error("it is zero", remedy: "Write more than 0") }
    return quantity
  }

  /// A price in quotes, 0 or more, with up to nine digits after the point.
  func price() throws(ConfigError) -> Price {
    Price(nano: try decimal(fractionDigits: Price.fractionDigits))
  }
}
