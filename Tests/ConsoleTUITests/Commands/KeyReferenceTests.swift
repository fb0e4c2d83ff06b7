import Testing

@testable import ConsoleTUI

@Suite struct KeyReferenceTests {
  /// `SWITCHBOARD_RECORD=1 swift test` writes it, as does `switchboard keys > Docs/keys.md`.
  @Test func `the page of keys is made from the table`() {
    let page = KeyReference.markdown + "\n"
    guard !TestFile.isRecording else { return TestFile.write(page, to: "Docs/keys.md") }
    #expect(TestFile.read("Docs/keys.md") == page)
  }
}
