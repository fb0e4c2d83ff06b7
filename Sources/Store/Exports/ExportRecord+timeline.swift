import Domain
import GRDB

extension ExportRecord {
  func timelineEntry(_ db: Database) throws -> TimelineEntry {
    var tenant: TenantID?
    if case .tenant(let id) = scope { tenant = id }
    return TimelineEntry(
      at: at, kind: .export, severity: severity, partnerID: try partner(db), tenantID: tenant,
      text: sentence, actor: actor.rawValue)
  }

  private var severity: Severity {
    switch outcome {
    case .created, .repeated: .notice
    case .refused, .cancelled: .warning
    case .failed: .error
    }
  }

  private var sentence: String {
    let what = "export of \(period) as \(format) for \(scope)"
    return switch outcome {
    case .created, .repeated:
      contents.map {
        "\(what): \($0.state.rawValue), \($0.invoices) bills, \($0.total) \($0.total.currency)"
      } ?? what
    case .cancelled: "\(what) cancelled"
    case .refused, .failed: "\(what) \(outcome.rawValue): \(reason)"
    }
  }
}
