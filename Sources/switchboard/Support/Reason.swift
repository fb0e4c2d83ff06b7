import Domain

/// Why something is done, as it is given on the command line.
enum Reason {
  /// Says in one way that there is none, or too much of it.
  static func require(_ text: String) throws {
    let length = text.unicodeScalars.count
    guard text.contains(where: { !$0.isWhitespace }), length <= 1024 else {
      throw Failure(
        .usage,
        "--reason has \(length) characters, \(text.isEmpty ? "" : "or only spaces, ")"
          + "and 1 to 1024 are wanted. Say why")
    }
  }
}
