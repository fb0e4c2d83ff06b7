import Testing

@testable import ConsoleTUI

@Suite struct FormDrawingTests {
  @Test(arguments: [(40, 10), (60, 16), (80, 24), (120, 40), (200, 60)])
  func `a form looks as committed`(columns: Int, rows: Int) {
    var stage = Stage(columns: columns, rows: rows)
    var form = FormSamples.deletion
    _ = form.take(.tab)
    _ = form.paste("contoso-re")
    form.secret("passphrase")?.append("correct horse")
    stage.console.overlay = .form(form)
    Snapshot.check(stage.console.view(), "form-\(columns)x\(rows)")
  }

  @Test func `what is done is told while nothing can be pressed`() {
    var stage = Stage(columns: 80, rows: 24)
    var form = FormSamples.deletion
    form.progress = .waiting("signing", Ticket(7))
    stage.console.overlay = .form(form)
    #expect(stage.screen.contains("signing…"))
    stage.send(.failed("the passphrase does not open bo's key", Ticket(7)))
    #expect(stage.screen.contains("✕ the passphrase does not open bo's key"))
    #expect(stage.console.overlay != nil)
  }

  @Test(arguments: [(80, 24), (60, 16)])
  func `a reason that is longer than a line is shown whole`(columns: Int, rows: Int) {
    var stage = Stage(columns: columns, rows: rows)
    var form = FormSamples.deletion
    form.mistake =
      "bo may not decide it: they lack a role, and the tenant's plan allows no more today"
    stage.console.overlay = .form(form)
    let words = stage.screen.split { " ┃│─╮╭╯╰\n".contains($0) }.joined(separator: " ")
    #expect(words.contains(form.mistake))
    for word in ["Cancel", "Approve", "comment"] { #expect(words.contains(word)) }
  }

  @Test func `an answer closes the form that waits for it and no other`() {
    var stage = Stage()
    var form = FormSamples.deletion
    form.progress = .waiting("signing", Ticket(7))
    stage.console.overlay = .form(form)
    stage.send(.done("approved", Ticket(6)))
    #expect(stage.console.overlay != nil)
    stage.send(.done("approved", Ticket(7)))
    #expect(stage.console.overlay == nil)
  }
}
