/// How much an entry wants to be read.
package enum Severity: Int, CaseIterable, Comparable, Sendable {
  case info = 0
  case notice = 1
  case warning = 2
  case error = 3

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  package var name: String {
    switch self {
    case .info: "info"
    case .notice: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
