import Domain

extension DeadLetterCode {
  /// Reads `--code`.
  init(argument text: String) throws {
    guard let code = DeadLetterCode(rawValue: text) else {
      let names = DeadLetterCode.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "--code \(text.shown) is not known. The codes are \(names)")
    }
    self = code
  }
}
