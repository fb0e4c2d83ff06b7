import Domain

extension TimelineKind {
  /// The word of the column, at most nine cells.
  var word: String { self == .impersonation ? "imperson" : rawValue }

  func mark(_ severity: Severity, _ symbols: Symbols) -> String {
    switch self {
    case .limit: symbols.dot
    case .incident: symbols.warning
    case .resolved: symbols.check
    case .request, .approval: symbols.diamond
    case .deadLetter: symbols.cross
    case .status, .impersonation: symbols.bullet
    case .usage, .plan, .guardrail, .export, .note, .system:
      severity >= .warning ? symbols.warning : " "
    }
  }
}

extension Severity {
  var role: Role {
    switch self {
    case .info: .dim
    case .notice: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}
