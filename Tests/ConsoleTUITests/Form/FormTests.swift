import Testing

@testable import ConsoleTUI

@Suite struct FormTests {
  private func filled() -> Form {
    var form = FormSamples.deletion
    _ = form.take(.tab)
    _ = form.paste("contoso-retail")
    _ = form.take(.tab)
    _ = form.paste("correct horse")
    return form
  }

  @Test func `the focus starts on Cancel, and Enter there cancels`() {
    var form = FormSamples.deletion
    #expect(form.focus == .button(.cancel))
    #expect(form.take(.enter) == .cancelled)
  }

  @Test(arguments: ["Esc", "Shift-Tab Shift-Tab Enter"])
  func `what was typed is dropped by the same key twice only`(keys: String) throws {
    var form = filled()
    let last = try #require(keys.split(separator: " ").last).description
    #expect(FormSamples.take(keys, &form).last == Form.Outcome.none)
    #expect(form.leavingBy == Key(name: last))
    _ = FormSamples.take("Shift-Tab Tab", &form)
    #expect(form.leavingBy == nil)
    #expect(FormSamples.take("Esc Esc", &form) == [.none, .cancelled])
  }

  @Test func `a form in which nothing was typed closes at once, even with a passphrase`() {
    var form = FormSamples.deletion
    _ = FormSamples.take("Tab Tab", &form)
    _ = form.paste("correct horse")
    #expect(FormSamples.take("Esc", &form) == [.cancelled])
  }

  @Test func `a Tab too many goes on to the fields, not to Cancel`() {
    var form = filled()
    for _ in 0..<20 {
      _ = form.take(.tab)
      #expect(form.focus != .button(.cancel))
    }
    _ = FormSamples.take("Tab", &form)
    form.focus = .field("name")
    #expect(FormSamples.take("Shift-Tab", &form) == [.none])
    #expect(form.focus == .button(.cancel))
  }

  @Test(arguments: 0...7)
  func `Enter alone never presses another button, wherever one has tabbed to in the fields`(
    tabs: Int
  ) {
    var form = filled()
    for _ in 0..<tabs where form.focusedField != nil { _ = form.take(.tab) }
    guard form.focusedField != nil else { return }
    for _ in 0..<20 { #expect(form.take(.enter) == .none) }
    #expect(form.focusedField != nil)
  }

  @Test func `a pasted line end presses nothing`() {
    var form = filled()
    let inField = form.paste("\n\r\n")
    form.focus = .button(FormSamples.approve)
    let onButton = form.paste("\n")
    #expect(inField && !onButton && form.progress == .editing)
  }

  @Test func `a button is pressed by going to it and Enter`() {
    var form = filled()
    #expect(
      FormSamples.take("Tab Tab Tab Enter", &form).last == .pressed(FormSamples.approve))
  }

  @Test func `a button whose fields are not filled says which`() {
    var form = FormSamples.deletion
    #expect(FormSamples.take("Shift-Tab Enter", &form).last == Form.Outcome.none)
    #expect(form.mistake == "Approve: type the tenant's name to go on")
    form = filled()
    form.secret("passphrase")?.wipe()
    #expect(FormSamples.take("Tab Tab Enter", &form).last == Form.Outcome.none)
    #expect(form.mistake == "Deny: the passphrase is missing")
  }

  @Test(arguments: ["contoso-retai", "contoso-retail ", "Contoso-retail", ""])
  func `only the very name counts`(text: String) {
    var form = FormSamples.deletion
    _ = form.take(.tab)
    _ = form.paste(text)
    #expect(form["name"]?.missing != nil)
  }

  @Test func `a disabled button gives its reason`() {
    let button = Form.Button(FormSamples.approve, "Approve", unless: "you are the requester")
    let form = Form(.pane(.approvals, .open), title: "", buttons: [button])
    #expect(form.refusal(of: button) == "you are the requester")
  }

  @Test func `letters on a button change nothing and say how to go on`() {
    var form = FormSamples.deletion
    #expect(FormSamples.take("y", &form) == [.none])
    #expect(form.focus == .button(.cancel))
    #expect(form.mistake == "Tab goes to the fields first")
  }

  @Test func `while it waits no key does anything`() {
    var form = filled()
    form.progress = .waiting("signing", Ticket(1))
    let before = form
    #expect(FormSamples.take("Tab x Enter Esc", &form).allSatisfy { $0 == .none })
    #expect(form == before)
  }

  @Test func `arrows turn a choice in both directions`() {
    var field = Form.Field.choice("plan", "plan", ["internal", "pro", "enterprise"], at: 1)
    let turned = [Key.right, .right, .left].map { key in
      _ = field.take(key)
      return field.text
    }
    #expect(turned == ["enterprise", "internal", "enterprise"])
    var none = Form.Field.choice("plan", "plan", [])
    let isTaken = none.take(.right)
    #expect(!isTaken && none.text == "")
  }
}
