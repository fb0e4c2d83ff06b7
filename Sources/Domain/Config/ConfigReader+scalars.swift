extension ConfigReader {
  /// Whether the value is a null, written out or left empty.
  package var isNull: Bool {
    guard case .scalar(let text, quoted: false) = node.value else { return false }
    return PlainScalar(text) == .null
  }

  /// Text of 1 to `maximum` characters without control characters. What YAML reads as a number, a
  /// boolean or null has to be quoted.
  package func text(maximum: Int = 128) throws(ConfigError) -> String {
    guard case .scalar(let text, let quoted) = node.value, quoted || PlainScalar(text) == .text
    else {
      throw error("\(shape) where text is wanted", remedy: "Write text, in quotes if in doubt")
    }
    guard (1...maximum).contains(text.count) else {
      throw error(
        "text of \(text.count) characters", remedy: "Write 1 to \(maximum) characters")
    }
    if let control = text.unicodeScalars.first(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      throw error(
        "control character U+\(String(control.value, radix: 16, uppercase: true)) in the text",
        remedy: "Remove it")
    }
    return text
  }

  /// A name of `[A-Za-z0-9._:-]`, as identifiers of tenants, plans and SKUs are.
  package func identifier() throws(ConfigError) -> String {
    let text = try text()
    guard Identifier<Void>(text).isWellFormed else {
      throw error(
        "\(shape) is not a name", remedy: "Use letters, digits and . _ : - only")
    }
    return text
  }

  /// A plan's name: an identifier that nobody takes for an option, a number or a truth value, be it
  /// a shell, YAML without quotes or a spreadsheet.
  package func planName() throws(ConfigError) -> String {
    let name = try identifier()
    let isWord = name.utf8.first.map { ![UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0) }
    let taken = ["nan", "inf", "infinity", "yes", "no", "on", "off", "y", "n"]
    guard isWord == true, PlainScalar(name) == .text, !taken.contains(name.lowercased()) else {
      throw error(
        "\(shape) is read as an option, a number or a truth value",
        remedy: "Begin with a letter, as in pro-2")
    }
    return name
  }

  /// A whole number written plainly, without quotes, within `range`.
  package func integer(in range: ClosedRange<Int>) throws(ConfigError) -> Int {
    guard case .scalar(let text, quoted: false) = node.value, let value = Int(text),
      !text.hasPrefix("+"), String(value) == text, range.contains(value)
    else {
      throw error(
        "\(shape) where a whole number is wanted",
        remedy: "Write a number from \(range.lowerBound) to \(range.upperBound) without quotes")
    }
    return value
  }

  package func boolean() throws(ConfigError) -> Bool {
    guard case .scalar(let text, quoted: false) = node.value,
      case .boolean(let value) = PlainScalar(text)
    else { throw error("\(shape) where true or false is wanted", remedy: "Write true or false") }
    return value
  }

  /// A calendar day `2026-01-31`, quoted or not.
  package func day() throws(ConfigError) -> UTCDay {
    guard case .scalar(let text, _) = node.value, let day = UTCDay(text) else {
      throw error(
        "\(shape) is not a day", remedy: "Write a day of the years 2000 to 2100 as 2026-01-31")
    }
    return day
  }

  /// One of the raw values of an enumeration.
  package func choice<Choice>(_ type: Choice.Type) throws(ConfigError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard case .scalar(let text, _) = node.value, let value = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("\(shape) is not known here", remedy: "Write one of \(known)")
    }
    return value
  }

  /// An exact decimal in quotes as an integer of 10^-`fractionDigits`: `"0.5"` with 6 digits is
  /// 500,000. Refused are a sign, an exponent, a comma, leading zeros, and more digits than fit.
  ///
  /// - Parameter greatest: the most that the error says may be written; the caller holds to it.
  package func decimal(
    fractionDigits: Int, upTo greatest: Int64 = .max
  ) throws(ConfigError) -> Int64 {
    guard case .scalar(let text, let quoted) = node.value else {
      throw error("\(shape) where an amount is wanted", remedy: "Write a decimal, as \"499.00\"")
    }
    guard quoted else {
      throw error(
        "\(shape) without quotes where an amount is wanted",
        remedy: "Put amounts in quotes, as \"499.00\", so that no tool reads them as floats")
    }
    if text.hasPrefix("-") {
      throw error("\(shape) is negative", remedy: "Write 0 or more")
    }
    guard let value = DecimalText.scaled(text, fractionDigits: fractionDigits) else {
      throw error(
        "\(shape) is not an exact amount here",
        remedy: "Write digits with at most \(fractionDigits) after the point, "
          + "up to \(DecimalText.trimmed(greatest, fractionDigits: fractionDigits))")
    }
    return value
  }
}
