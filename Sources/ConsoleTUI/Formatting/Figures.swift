package import Domain

/// How numbers are written on screens: one place, so that the same figure looks the same in
/// every pane. All of it is integer arithmetic and total over its arguments.
package enum Figures {
  private static let prefixes = ["", "k", "M", "G", "T", "P", "E"]

  /// All digits in groups of three: `20,113`.
  package static func grouped(_ value: Int64) -> String {
    (value < 0 ? "-" : "") + grouped(digits: String(value.magnitude))
  }

  /// `1 file`, `20,113 files`.
  static func counted(_ count: Int64, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  static func grouped(digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// Three significant digits: `4.85 M`, `33 k`, `40.2`, `812`. Digits are dropped, not rounded,
  /// so that nothing is shown as reached before it is.
  package static func short(_ quantity: Quantity, space: String = " ") -> String {
    short(quantity.micro, perUnit: UInt64(Quantity.perUnit), space: space)
  }

  /// The same for a count.
  package static func short(_ count: Int64, space: String = " ") -> String {
    short(count, perUnit: 1, space: space)
  }

  /// Decimal multiples: `812 B`, `4.85 MB`.
  package static func bytes(_ count: Int64) -> String {
    let text = short(count, perUnit: 1, space: " ")
    return text + (text.contains(" ") ? "B" : " B")
  }

  private static func short(_ value: Int64, perUnit: UInt64, space: String) -> String {
    let magnitude = value.magnitude
    var unit = perUnit
    var step = 0
    while step + 1 < prefixes.count, magnitude / 1000 >= unit {
      unit *= 1000
      step += 1
    }
    let whole = magnitude / unit
    let hundredths = (magnitude % unit).multipliedFullWidth(by: 100)
    var rest = unit.dividingFullWidth(hundredths).quotient
    if whole >= 100 { rest = 0 } else if whole >= 10 { rest = rest / 10 * 10 }
    if magnitude > 0, whole == 0, rest == 0 { return value < 0 ? ">-0.01" : "<0.01" }
    let number = DecimalText.trimmed(Int64(whole * 100 + rest), fractionDigits: 2)
    return (value < 0 ? "-" : "") + number + (step == 0 ? "" : space + prefixes[step])
  }

  /// `part` in basis points of `whole`, at most `Int32.max`; `nil` where there is no whole.
  package static func basisPoints(_ part: Int64, of whole: Int64) -> Int? {
    guard whole > 0 else { return nil }
    let share = Int128(part) * 10_000 / Int128(whole)
    return Int(min(max(share, Int128(-Int32.max)), Int128(Int32.max)))
  }

  /// A margin, wherever one is shown without its fraction: `61 %`, `−706 %` of −705.50; halves away
  /// from zero.
  package static func margin(basisPoints: Int, symbols: Symbols, space: String = " ") -> String {
    let percent = (basisPoints.magnitude + 50) / 100
    return (basisPoints < 0 && percent > 0 ? symbols.minus : "") + "\(percent)\(space)%"
  }

  /// A share of a limit, `64 %`; truncated towards zero, so that 100 says that it is reached.
  package static func percent(basisPoints: Int, symbols: Symbols) -> String {
    let percent = basisPoints / 100
    return (percent < 0 ? symbols.minus : "") + String(percent.magnitude) + " %"
  }
}
