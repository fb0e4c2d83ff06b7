import Domain

extension Age {
  /// An age that is not above `limit`, the age of what it belongs to, and under `previous`, the
  /// age of the change before it.
  init(
    _ reader: ConfigReader, following previous: Age? = nil, within limit: Age? = nil
  ) throws(ConfigError) {
    let text = try reader.text()
    guard let age = Age(text) else {
      throw reader.error(
        "\(reader.shape) is not an age", remedy: "Write days, hours or minutes: 90d, 11h, 42m")
    }
    if let limit, age > limit {
      throw reader.error(
        "\(text) is longer than what it belongs to has existed", remedy: "Write a shorter one")
    }
    if let previous, age >= previous {
      throw reader.error(
        "\(text) is not after the change above it", remedy: "Put the oldest change first")
    }
    self = age
  }
}

extension Severity {
  init(_ reader: ConfigReader) throws(ConfigError) {
    let text = try reader.text()
    guard let severity = Severity.allCases.first(where: { $0.name == text }) else {
      let known = Severity.allCases.map(\.name).joined(separator: ", ")
      throw reader.error("\(reader.shape) is not known here", remedy: "Write one of \(known)")
    }
    self = severity
  }
}
