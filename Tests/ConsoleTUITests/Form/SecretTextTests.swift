import Testing

@testable import ConsoleTUI

@Suite struct SecretTextTests {
  private func secret(_ text: String) -> SecretText {
    let secret = SecretText()
    secret.append(text)
    return secret
  }

  @Test func `it is not told by any description of the console that holds it`() {
    var stage = Stage()
    var form = FormSamples.deletion
    _ = FormSamples.take("Tab Tab", &form)
    _ = form.paste("correct horse")
    stage.console.overlay = .form(form)
    var dumped = ""
    dump(stage.console, to: &dumped)
    for text in ["\(stage.console)", String(reflecting: stage.console), dumped, stage.screen] {
      #expect(!text.contains("correct"))
    }
    #expect(stage.screen.contains(String(repeating: "•", count: 13)))
  }

  @Test func `closing wipes it in every copy`() {
    var stage = Stage()
    let form = FormSamples.deletion
    form.secret("passphrase")?.append("correct horse")
    stage.console.overlay = .form(form)
    stage.press("Esc")
    #expect(form.secret("passphrase")?.isEmpty == true)
  }

  @Test func `taking leaves nothing behind`() {
    let secret = secret("köln")
    #expect(secret.count == 4)
    #expect(secret.take() == Array("köln".utf8))
    #expect(secret.isEmpty)
  }

  @Test func `Backspace takes a whole character, and line ends are dropped`() {
    let secret = secret("aö\r\n")
    secret.removeLast()
    #expect(secret.take() == Array("a".utf8))
  }

  @Test func `it never grows beyond its buffer`() {
    #expect(secret(String(repeating: "x", count: 5_000)).count == SecretText.most)
  }
}
