import Testing

@testable import ConsoleTUI

@Suite struct CommandTableTests {
  @Test func `every command is in the table once`() {
    let ids = CommandTable.commands.map(\.id)
    #expect(Set(ids) == Set(Command.ID.allCases))
    #expect(ids.count == Command.ID.allCases.count)
  }

  @Test(arguments: Command.ID.allCases)
  func `a command has a key, a place, a title and a sentence of help`(id: Command.ID) throws {
    let command = try #require(CommandTable.command(id))
    #expect(!command.keys.isEmpty)
    #expect(!command.places.isEmpty)
    #expect(!command.title.isEmpty)
    #expect(command.help.count > 10)
  }

  @Test func `no two commands clash anywhere`() { #expect(KeyMap.standard.clashes == []) }

  @Test func `a clash in the configuration is reported with both commands`() throws {
    let sequence = try #require(KeySequence("a"))
    let clashes = KeyMap(overriding: [.hold: [sequence]]).clashes
    let text = clashes.joined()
    #expect(text.contains("hold") && text.contains("change-plan"))
  }

  @Test(arguments: [
    "Ctrl-A", "Ctrl-B", "Ctrl-S", "Ctrl-Q", "Ctrl-H", "Ctrl-J", "Ctrl-K", "Ctrl-\\",
  ])
  func `keys that terminals and multiplexers want are left to them`(name: String) throws {
    let key = try #require(Key(name: name))
    #expect(!CommandTable.commands.contains { $0.keys.contains { $0.keys.contains(key) } })
  }

  @Test func `nothing that changes a tenant lies on one key or on Ctrl`() {
    let acting: [Command.ID] = [
      .changePlan, .suspendTenant, .resumeTenant, .deleteTenant, .impersonate,
    ]
    for sequence in acting.compactMap({ CommandTable.command($0) }).flatMap(\.keys) {
      #expect(sequence.keys.count == 2)
    }
  }

  @Test(arguments: CommandTable.commands.flatMap(\.keys).map(\.description))
  func `the written form of a key is read back`(text: String) {
    #expect(KeySequence(text)?.description == text)
  }

  @Test func `other keys take the place of the usual ones`() throws {
    let sequence = try #require(KeySequence("Ctrl-P"))
    var stage = Stage(keyMap: KeyMap(overriding: [.hold: [sequence]]))
    stage.press("p")
    #expect(stage.console.hold == nil)
    stage.press("Ctrl-P")
    #expect(stage.console.hold != nil)
  }
}
