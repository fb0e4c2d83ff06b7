/// The file that an export holds.
package enum ExportFormat: Hashable, Sendable {
  /// `usage.csv`: every line of every bill, for spreadsheets.
  case csv
  /// `invoice.json`: the bills with all they follow from.
  case json
  /// `focus.csv`: the FinOps Open Cost and Usage Specification (https://focus.finops.org).
  case focus(FocusVersion)

  /// The word of the command line.
  package var name: String {
    switch self {
    case .csv: "csv"
    case .json: "json"
    case .focus: "focus"
    }
  }

  package var fileName: String {
    switch self {
    case .csv: "usage.csv"
    case .json: "invoice.json"
    case .focus: "focus.csv"
    }
  }

  package var focusVersion: FocusVersion? {
    if case .focus(let version) = self { version } else { nil }
  }

  /// `nil` where the words name no format; the version belongs to FOCUS alone.
  package init?(name: String, focusVersion: FocusVersion?) {
    switch (name, focusVersion) {
    case ("csv", nil): self = .csv
    case ("json", nil): self = .json
    case ("focus", let version): self = .focus(version ?? .v12)
    default: return nil
    }
  }
}

extension ExportFormat: CustomStringConvertible {
  package var description: String {
    focusVersion.map { "focus \($0.rawValue)" } ?? name
  }
}
