import Domain

/// Why something is done, or what was checked, as it is given on the command line.
enum Reason {
  /// Says in one way that there is none, or too much of it.
  static func require(
    _ text: String, option: String = "--reason", remedy: String = "Say why"
  ) throws {
    let length = text.unicodeScalars.count
    guard text.contains(where: { !$0.isWhitespace }), length <= 1024 else {
      throw Failure(
        .usage,
        "\(option) has \(length) characters, \((1...1024).contains(length) ? "only spaces, " : "")"
          + "and 1 to 1024 are wanted. \(remedy)")
    }
  }
}
