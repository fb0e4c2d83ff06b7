extension Filter {
  /// Reads what is typed behind `/`. Money has `minorDigits` digits behind the point.
  package init(parsing text: String, minorDigits: Int = 2) throws(FilterError) {
    var scanner = FilterScanner(text)
    var terms: [Term] = []
    scanner.skipSpaces()
    while scanner.next != nil {
      terms.append(try Self.term(&scanner, minorDigits))
      scanner.skipSpaces()
    }
    self.init(terms: terms)
  }

  private static func term(
    _ scanner: inout FilterScanner, _ minorDigits: Int
  ) throws(FilterError) -> Term {
    let isNegated = scanner.take("!")
    let start = scanner.position
    guard !isNegated || scanner.next != "!" else {
      throw FilterError(
        position: start, message: "one ! is enough; put a word that begins with ! in quotes")
    }
    let piece = try scanner.piece(stops: [":"])
    if !piece.quoted, scanner.take(":") {
      let condition = try condition(piece.text, start, &scanner, minorDigits)
      return Term(isNegated: isNegated, condition: condition)
    }
    try end(&scanner)
    guard !piece.text.isEmpty else {
      throw FilterError(
        position: start,
        message: isNegated ? "! wants a word or a field behind it: !status:trial" : "an empty word")
    }
    return Term(isNegated: isNegated, condition: .word(piece.text.lowercased()))
  }

  /// After a quoted piece there has to be a space or the end.
  private static func end(_ scanner: inout FilterScanner) throws(FilterError) {
    if let next = scanner.next, !next.isWhitespace {
      throw FilterError(position: scanner.position, message: "a space is missing before \(next)")
    }
  }

  private static func condition(
    _ key: String, _ start: Int, _ scanner: inout FilterScanner, _ minorDigits: Int
  ) throws(FilterError) -> Condition {
    let folded = key.lowercased()
    if let field = TextField(rawValue: folded) {
      return .text(field, try patterns(field, &scanner))
    }
    if let field = NumberField.all.first(where: { $0.key == folded }) {
      return try number(field, &scanner, minorDigits)
    }
    let known = TextField.allCases.map(\.rawValue) + NumberField.all.map(\.key)
    throw FilterError(
      position: start,
      message: "no field \"\(key)\"; known: \(known.joined(separator: " ")); "
        + "put a word with a colon in quotes")
  }

  private static func patterns(
    _ field: TextField, _ scanner: inout FilterScanner
  ) throws(FilterError) -> [String] {
    var patterns: [String] = []
    repeat {
      let start = scanner.position
      let piece = try scanner.piece(stops: [","])
      guard !piece.text.isEmpty || piece.quoted else {
        throw FilterError(
          position: start, message: "\(field.rawValue): wants a value, as \(example(field))")
      }
      if field == .status { try checkStatus(piece.text, start) }
      patterns.append(piece.text)
    } while scanner.take(",")
    try end(&scanner)
    return patterns
  }

  private static func checkStatus(_ text: String, _ start: Int) throws(FilterError) {
    guard !text.contains("*"), TenantStatus(rawValue: text) == nil else { return }
    let known = TenantStatus.allCases.map(\.rawValue).joined(separator: " ")
    throw FilterError(position: start, message: "no status \"\(text)\"; known: \(known)")
  }

  private static func example(_ field: TextField) -> String {
    switch field {
    case .plan: "plan:pro,enterprise"
    case .status: "status:active"
    case .region: "region:eu-*"
    case .partner: "partner:northwind"
    case .name: "name:acme*"
    case .id: "id:tn_9f31"
    }
  }
}
