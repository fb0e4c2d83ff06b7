/// Reads the fields of a predicate; one that is missing or of another type is an error.
struct StatementFields {
  private let object: JSONValue

  init(_ object: JSONValue) { self.object = object }

  func fields(_ key: String) throws(StatementError) -> StatementFields {
    guard let value = object[key], case .object = value else { throw wrong(key) }
    return StatementFields(value)
  }

  func optionalFields(_ key: String) throws(StatementError) -> StatementFields? {
    switch object[key] {
    case .null: nil
    case .some(.object(let members)): StatementFields(.object(members))
    default: throw wrong(key)
    }
  }

  func text(_ key: String) throws(StatementError) -> String {
    guard let text = object[key]?.text else { throw wrong(key) }
    return text
  }

  func optionalText(_ key: String) throws(StatementError) -> String? {
    switch object[key] {
    case .null: nil
    case .some(.string(let text)): text
    default: throw wrong(key)
    }
  }

  func number(_ key: String) throws(StatementError) -> Int64 {
    guard let number = object[key]?.number else { throw wrong(key) }
    return number
  }

  func optionalNumber(_ key: String) throws(StatementError) -> Int64? {
    switch object[key] {
    case .null: nil
    case .some(.integer(let number)): number
    default: throw wrong(key)
    }
  }

  func moment(_ key: String) throws(StatementError) -> Timestamp {
    guard let moment = Timestamp(rfc3339: try text(key)) else { throw wrong(key) }
    return moment
  }

  func word<Word: RawRepresentable<String>>(_ key: String) throws(StatementError) -> Word {
    guard let word = Word(rawValue: try text(key)) else { throw wrong(key) }
    return word
  }

  func texts(_ key: String) throws(StatementError) -> [String] {
    guard let elements = object[key]?.elements else { throw wrong(key) }
    let texts = elements.compactMap(\.text)
    guard texts.count == elements.count else { throw wrong(key) }
    return texts
  }

  /// An object whose values are all text.
  func dictionary(_ key: String) throws(StatementError) -> [String: String] {
    guard case .some(.object(let members)) = object[key] else { throw wrong(key) }
    var pairs: [String: String] = [:]
    for member in members {
      guard let text = member.value.text else { throw wrong(key) }
      pairs[member.key] = text
    }
    return pairs
  }

  private func wrong(_ key: String) -> StatementError {
    StatementError("\(key) is missing or is of another type")
  }
}
