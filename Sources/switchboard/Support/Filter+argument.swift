import Domain

extension Filter {
  /// Reads `--filter`, and points at the character that is wrong.
  init(argument text: String) throws {
    do throws(FilterError) {
      try self.init(parsing: text)
    } catch {
      let safe = JSONValue.string(text).description.dropFirst().dropLast()
      throw Failure(
        .usage,
        "--filter: \(error.message), at character \(error.position + 1)\n  \(safe)\n  "
          + String(repeating: " ", count: error.position) + "^")
    }
  }
}
