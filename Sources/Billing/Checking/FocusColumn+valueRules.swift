import Domain

extension FocusColumn {
  /// What each value of the column must be by itself, and when it must be there.
  var valueRules: [FocusRule] {
    var rules = [typeRule]
    if isMandatoryValue {
      rules.append(FocusRule(self, "null", "\(name) must not be null") { $0[self] != nil })
    }
    if belongsToPrice {
      rules.append(
        FocusRule(self, "priced", "\(name) must not be null on Usage and Purchase") {
          $0[self] != nil || !$0.isPriced || $0.isCorrection
        })
      rules.append(
        FocusRule(self, "tax", "\(name) must be null on Tax") {
          $0[self] == nil || $0[.chargeCategory] != "Tax"
        })
    }
    if type != .decimal && type != .dateTime {
      rules.append(
        FocusRule(self, "placeholder", "\(name) must not stand for having no value") {
          $0[self].map(Self.isValue) ?? true
        })
    }
    let allowed = allowedValues
    if !allowed.isEmpty {
      rules.append(
        FocusRule(self, "allowed", "\(name) must be one of the allowed values") {
          $0[self].map(allowed.contains) ?? true
        })
    }
    return rules
  }

  private var typeRule: FocusRule {
    switch type {
    case .decimal:
      FocusRule(self, "type", "\(name) must be a plain number without plus sign or separators") {
        $0[self] == nil || $0.decimal(self) != nil
      }
    case .dateTime:
      FocusRule(self, "type", "\(name) must be a time as YYYY-MM-DDTHH:mm:ssZ") {
        $0[self].map(Self.isTime) ?? true
      }
    case .keyValue:
      FocusRule(self, "type", "\(name) must be a flat JSON object without a key twice") {
        $0[self].map(Self.isFlatObject) ?? true
      }
    case .string:
      FocusRule(self, "type", "\(name) must not hold control characters") {
        !($0[self]?.unicodeScalars.contains { $0.value < 0x20 && ![9, 10, 13].contains($0.value) }
          ?? false)
      }
    }
  }

  /// Empty, blank, or a word that says "nothing" in place of NULL (NullHandling).
  private static func isValue(_ text: String) -> Bool {
    if text.allSatisfy({ $0 == " " }) { return false }
    return !["null", "none", "nil", "n/a", "na", "nan", "not applicable", "-"].contains(
      text.lowercased())
  }

  private static func isTime(_ text: String) -> Bool {
    text.utf8.count == 20 && text.utf8.last == UInt8(ascii: "Z")
      && text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: 10)] == UInt8(ascii: "T")
      && Timestamp(rfc3339: text) != nil
  }

  private static func isFlatObject(_ text: String) -> Bool {
    guard let value = try? JSONValue(parsing: Array(text.utf8)), case .object(let members) = value
    else { return false }
    return members.allSatisfy { member in
      switch member.value {
      case .array, .object: false
      default: true
      }
    }
  }
}
