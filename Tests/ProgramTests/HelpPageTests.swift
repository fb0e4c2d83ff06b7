import Testing

@testable import switchboard

struct HelpPageTests {
  @Test func `the lines of a paragraph flow, and what is laid out stays`() {
    let text = """
      Reads the files again
      and adds them up.

        switchboard a
        switchboard b

      Exit 1: a difference.
      Example: switchboard c
      """
    #expect(
      text.flowing == """
        Reads the files again and adds them up.

          switchboard a
          switchboard b

        Exit 1: a difference.
        Example: switchboard c
        """)
  }
}
