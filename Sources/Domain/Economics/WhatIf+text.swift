extension WhatIf {
  /// Reads `price:query_credit=+10%, unit:storage_gb_month=0.030, base:pro=549.00, fixed=-5%,
  /// pool:support=+20%`.
  package init(_ text: String) throws(WhatIfError) {
    var changes: [Change] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      changes.append(try Change(Self.trimmed(piece)))
    }
    self.init(changes: changes)
  }

  private static func trimmed(_ piece: Substring) -> String {
    let start = piece.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end])
  }

  package static let examples =
    "price:query_credit=+10%, price:ingest_unit@pro=-5%, unit:storage_gb_month=0.030, "
    + "base:pro=549.00, fixed=-5%, pool:support=+20%"
}

extension WhatIf.Change: CustomStringConvertible {
  init(_ text: String) throws(WhatIfError) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw WhatIfError(text, "write SUBJECT=CHANGE, as in \(WhatIf.examples)")
    }
    subject = try WhatIf.Subject(sides[0], text)
    amount = try WhatIf.Amount(sides[1], text)
    if case .absolute = amount, case .price = subject {
      throw WhatIfError(
        text, "a plan may have several prices for a meter. Write a percentage, as in +10%")
    }
  }

  package var description: String { "\(subject)=\(amount)" }
}

extension WhatIf.Subject: CustomStringConvertible {
  fileprivate init(_ word: Substring, _ text: String) throws(WhatIfError) {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.count == 2 ? String(parts[1]) : nil
    switch (parts[0], name) {
    case ("price", .some(let name)):
      let halves = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      self = .price(
        try Self.meter(halves[0], text), plan: halves.count == 2 ? String(halves[1]) : nil)
    case ("unit", .some(let name)): self = .unit(try Self.meter(name[...], text))
    case ("base", let plan): self = .base(plan: plan)
    case ("fixed", nil): self = .fixed
    case ("pool", .some(let name)): self = .pool(name)
    default:
      throw WhatIfError(
        text, "\"\(word)\" is nothing that can be changed. Write one of \(WhatIf.examples)")
    }
  }

  private static func meter(_ word: Substring, _ text: String) throws(WhatIfError) -> Meter {
    if let meter = Meter(rawValue: String(word)) { return meter }
    let known = Meter.allCases.map(\.rawValue).joined(separator: ", ")
    throw WhatIfError(text, "\"\(word)\" is no metric. The metrics are \(known)")
  }

  package var description: String {
    switch self {
    case .price(let meter, let plan): "price:\(meter.rawValue)\(plan.map { "@\($0)" } ?? "")"
    case .unit(let meter): "unit:\(meter.rawValue)"
    case .base(let plan): "base\(plan.map { ":\($0)" } ?? "")"
    case .fixed: "fixed"
    case .pool(let name): "pool:\(name)"
    }
  }
}
