extension Place {
  /// What the footer offers, the most important first: the others give way on narrow screens.
  var footerCommands: [Command.ID] {
    switch self {
    case .catalog:
      [.open, .filter, .palette, .help, .changePlan, .quit, .mark, .sort, .hold, .views]
    case .strip, .profile:
      [.open, .nextTab, .palette, .help, .back, .changePlan, .nextMeter, .copyID]
    case .graph: [.nextTab, .nextMeter, .graphView, .palette, .help, .back]
    case .tenantTimeline, .timeline:
      [.open, .search, .goToTime, .help, .back, .follow, .nextError, .kinds, .severity]
    case .economics:
      [.open, .economicsGrouping, .economicsMonth, .whatIf, .exports, .help, .back]
    case .plans: [.nextTab, .palette, .help, .back, .refresh]
    case .exports:
      [.createExport, .verifyExport, .copyPath, .help, .back, .cancelExport, .palette]
    case .approvals:
      [.open, .decideRequest, .executeRequest, .help, .back, .withdrawRequest, .rollBackRequest]
    case .audit: [.open, .search, .auditKind, .help, .back, .refresh, .palette]
    default: [.palette, .help, .back, .refresh]
    }
  }
}

extension Command.ID {
  /// Where the footer names the family of a sequence instead of one command.
  var footerTitle: String? {
    switch self {
    case .changePlan: "actions"
    case .copyID: "copy"
    case .sort: "sort"
    case .views: "views"
    default: nil
    }
  }
}
