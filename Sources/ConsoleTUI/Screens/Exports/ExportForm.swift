import Domain

/// The box in which an export is ordered.
struct ExportForm {
  let snapshot: ExportsSnapshot
  let context: PaneContext

  private static let formats: [ExportFormat] = [
    .csv, .json, .focus(.v12), .focus(.v14),
  ]

  var form: Form {
    let scopes = Self.scopes(context)
    return Form(
      .pane(.exports, .createExport), title: "New export",
      facts: [
        .told("signed by", "this installation; whoever has the bundle can check it"),
        .told("bills", "final once the month is closed, provisional before"),
        .blank,
      ],
      fields: [
        .choice("scope", "bills of", scopes.map(\.words)),
        .choice("period", "month", Self.periods(snapshot).map(\.description), at: 1),
        .choice("format", "format", Self.formats.map(\.description)),
        .text("folder", "in the folder", snapshot.folder, need: .something("the folder")),
      ],
      buttons: [
        Form.Button(
          Form.Button.ID("create"), "Create", needs: ["folder"], working: "billing")
      ], isHarmless: true)
  }

  /// The whole of what the operator may see first, then the tenant under the cursor.
  private static func scopes(_ context: PaneContext) -> [ExportScope] {
    var scopes: [ExportScope]
    switch context.session.scope {
    case .all: scopes = [.all]
    case .partner(let id): scopes = [.partner(id)]
    }
    if let tenant = context.tenant {
      if context.session.scope == .all { scopes.append(.partner(tenant.partnerID)) }
      scopes.append(.tenant(tenant.id))
    }
    return scopes
  }

  /// The running month, the last one, and the eleven before it.
  private static func periods(_ snapshot: ExportsSnapshot) -> [BillingPeriod] {
    var periods = [snapshot.lastPeriod.next]
    for _ in 0..<12 { periods.append(periods[periods.count - 1].previous) }
    return periods
  }

  /// What the form asks for.
  static func order(_ form: Form, in context: PaneContext) -> ExportOrder? {
    guard let period = BillingPeriod(form.text("period")),
      let scope = ExportScope(words: form.text("scope")),
      let format = formats.first(where: { $0.description == form.text("format") })
    else { return nil }
    return ExportOrder(
      scope: scope, period: period, format: format, folder: form.text("folder"))
  }
}
