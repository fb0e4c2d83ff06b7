extension ThinTenants {
  /// How large a generated tenant is: its plan and the ranges its levels are drawn from, low
  /// values likelier than high ones.
  enum Size: Sendable {
    case own, small, medium, large

    /// From 0..<1000.
    init(_ draw: Int) {
      self =
        switch draw {
        case ..<50: .own
        case ..<520: .small
        case ..<860: .medium
        default: .large
        }
    }

    var plan: String {
      switch self {
      case .own: "internal"
      case .small, .medium: "pro"
      case .large: "enterprise"
      }
    }

    var ingest: ClosedRange<Int> {
      switch self {
      case .own: 200...60_000
      case .small: 500...60_000
      case .medium: 30_000...220_000
      case .large: 120_000...3_000_000
      }
    }

    var credits: ClosedRange<Int> {
      switch self {
      case .own: 5...500
      case .small: 5...600
      case .medium: 200...2_400
      case .large: 1_000...16_000
      }
    }

    var storage: ClosedRange<Int> {
      switch self {
      case .own: 1...60
      case .small: 1...90
      case .medium: 10...400
      case .large: 200...6_000
      }
    }

    var seats: ClosedRange<Int> {
      switch self {
      case .own: 1...12
      case .small: 1...12
      case .medium: 5...40
      case .large: 20...240
      }
    }
  }
}
