extension ConfigReader {
  /// A quantity in quotes from 0 to 10¹², with up to six digits after the point.
  func quantity() throws(ConfigError) -> Quantity {
    let quantity = Quantity(
      micro: try decimal(fractionDigits: 6, upTo: PlanReader.greatestQuantity.micro))
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

  func currency() throws(ConfigError) -> Currency {
    guard let currency = Currency(code: try text()) else {
      throw error(
        "\(shape) is not a currency known here",
        remedy: "Write an ISO 4217 code in capitals, as USD, EUR, JPY or KWD")
    }
    return currency
  }

  /// An amount in quotes with no more digits after the point than the currency has.
  func monthlyAmount(in currency: Currency) throws(ConfigError) -> Money {
    let minor = try decimal(fractionDigits: currency.minorDigits)
    let amount = Money(minorUnits: minor, currency: currency)
    guard (try? Price(fee: amount)) != nil else {
      throw error(
        "\(amount) is more than a month can cost",
        remedy: "Write at most \(Int64.max / Price.perUnit)")
    }
    return amount
  }
}
