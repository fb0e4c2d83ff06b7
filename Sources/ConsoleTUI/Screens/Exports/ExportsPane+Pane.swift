import Domain

extension ExportsPane: Pane {
  package func title(in context: PaneContext) -> BoxTitle {
    let failed = verdicts.values.filter { !$0.isValid }.count
    guard failed > 0 else { return BoxTitle("Exports") }
    return BoxTitle(
      "Exports", detail: "\(context.symbols.cross) \(failed) do not hold", detailRole: .error)
  }

  package mutating func open(
    in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { read(&tickets) }

  package mutating func perform(
    _ command: Command.ID, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] {
    let page = max(1, context.area.height / 2)
    if let step = command.step(page: page) {
      move(by: step)
      return []
    }
    switch command {
    case .first: selected = records.first?.id
    case .last: selected = records.last?.id
    case .verifyExport: return verify(&tickets)
    case .cancelExport: return cancel()
    case .copyPath:
      guard let path = current?.path else { return [] }
      return [.copy(path)]
    default: break
    }
    return []
  }

  package mutating func receive(
    _ event: Event, in context: PaneContext, tickets: inout TicketSource
  ) -> [Effect] { take(event, &tickets) }

  package mutating func commit(
    _ form: Form, _ button: Form.Button.ID, in context: PaneContext,
    tickets: inout TicketSource
  ) -> [Effect] {
    guard let order = ExportForm.order(form, in: context) else { return [] }
    let ticket = tickets.next()
    job = Job(order: order, ticket: ticket)
    return [.createExport(order, ticket)]
  }

  package func form(for command: Command.ID, in context: PaneContext) -> Form? {
    guard command == .createExport, let snapshot else { return nil }
    return ExportForm(snapshot: snapshot, context: context).form
  }

  private mutating func move(by step: Int) {
    guard let last = records.indices.last else { return }
    let index = row(of: selected) ?? 0
    selected = records[min(max(0, index + step), last)].id
  }

  private mutating func verify(_ tickets: inout TicketSource) -> [Effect] {
    guard checking == nil, let record = current, let id = record.id, record.contents != nil
    else { return [] }
    checking = id
    return [.verifyExport(id, record.path, tickets.next())]
  }

  private mutating func cancel() -> [Effect] {
    guard let ticket = job?.ticket else { return [] }
    job?.isCancelled = true
    return [.cancelExport(ticket)]
  }
}
