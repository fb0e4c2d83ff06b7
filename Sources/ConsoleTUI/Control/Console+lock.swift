import Domain

extension Console {
  /// Why the console cannot be locked: what nobody could open again is not closed.
  var lockRefusal: String? {
    session.hasKey ? nil : "\(session.operatorName) has no passphrase to unlock it with"
  }

  var isLocked: Bool {
    if case .form(let form) = overlay { form.purpose == .unlock } else { false }
  }

  /// Hides everything; what was being written is thrown away.
  mutating func lock() -> [Effect] {
    guard lockRefusal == nil, !isLocked else { return [] }
    let closing = closeOverlay()
    prefix = nil
    var form = Form(
      .unlock, title: "Locked",
      facts: [.told("", "\(session.operatorName) is away; everything goes on meanwhile.")],
      fields: [
        .secret(
          "passphrase", "\(session.operatorName)'s passphrase",
          need: .something("the passphrase"))
      ],
      buttons: [Form.Button(ActionForm.file, "Unlock", needs: ["passphrase"], working: "checking")],
      cancel: "Quit", isHarmless: true)
    form.focus = .field("passphrase")
    overlay = .form(form)
    return closing
  }

  /// After some minutes without a key.
  mutating func lockIfIdle() -> [Effect] {
    guard let seconds = session.lockAfter, lockRefusal == nil, !isLocked,
      now.seconds - touchedAt.seconds >= seconds
    else { return [] }
    return lock()
  }

  mutating func unlock(_ form: Form) -> [Effect] {
    guard let secret = form.secret("passphrase") else { return [] }
    return [.unlock(OperatorID(session.operatorName), secret, tickets.next())]
  }

  /// The passphrase was right: the form that asked for it has done its work.
  mutating func unlocked(_ ticket: Ticket) -> [Effect] {
    guard let form = waitsForm(ticket) else { return [] }
    let closing = closeOverlay()
    return form.purpose == .switchOperator ? [.quit] : closing
  }

  mutating func askForOperator() -> [Effect] {
    var form = Form(
      .switchOperator, title: "Switch operator",
      facts: [
        .told("", "Another operator takes this console over. \(session.operatorName) leaves it.")
      ],
      fields: [
        .text("operator", "operator", need: .something("the operator's name")),
        .secret("passphrase", "passphrase", need: .something("the passphrase")),
      ],
      buttons: [
        Form.Button(
          ActionForm.file, "Switch", needs: ["operator", "passphrase"], working: "checking")
      ], isHarmless: true)
    form.focus = .field("operator")
    overlay = .form(form)
    return []
  }

  mutating func switchOperator(_ form: Form) -> [Effect] {
    guard let secret = form.secret("passphrase") else { return [] }
    return [.switchOperator(OperatorID(form.text("operator")), secret, tickets.next())]
  }

  /// Nothing but the question; not even how many tenants there are.
  func drawLocked(_ frame: inout Frame) {
    frame.put(" switchboard", column: 0, row: 0, style: Style(.accent, isBold: true))
    drawOverlay(&frame)
    drawFooter(&frame)
  }
}
