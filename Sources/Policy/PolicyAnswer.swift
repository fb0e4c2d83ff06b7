package import Domain
package import Rego

/// An engine's answer: exactly `{allow, reasons, obligations}`. Anything else is no answer, since
/// a shape nobody foresaw must not be taken for "no objection".
package struct PolicyAnswer: Equatable, Sendable {
  package var allow: Bool
  /// In byte order, each once.
  package var reasons: [String]
  package var obligations: Set<Obligation>

  private static let keys: Set<RegoText> = ["allow", "reasons", "obligations"]

  package init(_ value: RegoValue) throws(PolicyFault) {
    guard case .object(let fields) = value else {
      throw PolicyFault(.wrongType, "the policy's answer is not an object. Correct the policy")
    }
    try Self.checkKeys(Set(fields.keys))
    guard case .boolean(let allow) = fields["allow"] else { throw Self.wrongType("allow") }
    self.allow = allow
    reasons = try Self.strings(fields["reasons"], of: "reasons")
    var owed: Set<Obligation> = []
    for word in try Self.strings(fields["obligations"], of: "obligations") {
      guard let obligation = Obligation(rawValue: word) else {
        throw PolicyFault(
          .unknownObligation,
          "the policy asks for the obligation \"\(word.prefix(64))\", which nobody can fulfil. "
            + "The known ones are \(Obligation.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      owed.insert(obligation)
    }
    obligations = owed
  }

  private static func checkKeys(_ found: Set<RegoText>) throws(PolicyFault) {
    func names(_ keys: Set<RegoText>) -> String {
      keys.map { String($0.value.prefix(64)) }.sorted().prefix(8).joined(separator: ", ")
    }
    guard found.isSuperset(of: keys) else {
      throw PolicyFault(
        .missingKeys,
        "the policy's answer lacks \(names(keys.subtracting(found))). Correct the policy")
    }
    guard found.count == keys.count else {
      throw PolicyFault(
        .extraKeys,
        "the policy's answer also has \(names(found.subtracting(keys))). Correct the policy")
    }
  }

  private static func strings(
    _ value: RegoValue?, of field: String
  ) throws(PolicyFault) -> [String] {
    switch value {
    case .array, .set: break
    default: throw wrongType(field)
    }
    var words: [String] = []
    for element in value?.sortedElements ?? [] {
      guard case .string(let text) = element else { throw wrongType(field) }
      words.append(text.value)
    }
    return Array(Set(words)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func wrongType(_ field: String) -> PolicyFault {
    PolicyFault(
      .wrongType, "the policy's answer has \(field) of another type. Correct the policy")
  }
}
