package import Domain

/// Why an export cannot be made, worded for the person who asked for it.
package enum BillingError: Error, Equatable, CustomStringConvertible {
  /// The month has not begun.
  case future(BillingPeriod, now: Timestamp)
  case unknownPlan(PlanID, TenantID)
  case unattested(count: Int64, named: [String])
  /// There is something at the path.
  case targetExists(path: String)
  /// The parent folder is missing, or the path cannot be written.
  case target(path: String, problem: String)
  case full(path: String)
  /// The checker refused what was written: a defect of the program, never handed out.
  case notFocus(version: FocusVersion, findings: [String], count: Int)
  case totalsDiffer(invoice: String, invoiced: String, exported: String)

  package var description: String {
    switch self {
    case .future(let period, let now):
      "\(period) has not begun at \(now); there is nothing to bill. Name a month that has"
    case .unknownPlan(let plan, let tenant):
      "\(tenant) is on \(plan), which is not published, so its bill cannot be reckoned. "
        + "Publish the plan file, then export again"
    case .unattested(let count, let named):
      "the export is blocked: \(count) \(count == 1 ? "row stands" : "rows stand") in the store "
        + "without a valid execution record: "
        + named.joined(separator: "; ") + (Int64(named.count) < count ? "; …" : "")
        + ". `switchboard doctor` tells all; undo the edit, or have the change approved"
    case .targetExists(let path):
      "\(path) already exists and was left as it is. Name another folder with --out"
    case .target(let path, let problem):
      "\(path) cannot be written: \(problem). Nothing was left behind; name another folder"
    case .full(let path):
      "no space left to write \(path). Nothing was left behind; free some space and try again"
    case .notFocus(let version, let findings, let count):
      "the export was stopped: \(count) findings against FOCUS \(version.rawValue), "
        + findings.joined(separator: "; ") + ". Report this; the other formats are not concerned"
    case .totalsDiffer(let invoice, let invoiced, let exported):
      "the export was stopped: the rows of \(invoice) add up to \(exported) and its total is "
        + "\(invoiced). Report this"
    }
  }
}
