import Domain

extension UsageShape {
  init(_ element: ConfigReader) throws(ConfigError) {
    let map = try element.map(allowing: ["level", "growth", "rhythm", "noise", "bursts"])
    self.init(
      level: Quantity(micro: try map.required("level").decimal(fractionDigits: 6)),
      growth: try map.optional("growth")?.integer(in: -90...900) ?? 0,
      rhythm: try map.optional("rhythm")?.choice(Rhythm.self) ?? .flat,
      noise: try map.optional("noise")?.integer(in: 0...90) ?? 0)
    for burst in try map.optional("bursts")?.list() ?? [] {
      bursts.append(try Burst(burst))
    }
  }
}

extension UsageShape.Burst {
  init(_ element: ConfigReader) throws(ConfigError) {
    let map = try element.map(allowing: ["ago", "days", "percent"])
    self.init(
      daysAgo: try Age(map.required("ago")).minutes / 1_440,
      days: try map.required("days").integer(in: 1...400),
      percent: try map.required("percent").integer(in: -100...10_000))
  }
}
