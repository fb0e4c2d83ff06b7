import Domain
import Testing

@testable import ConsoleTUI

@Suite struct PaletteTests {
  @Test(arguments: [
    ("wide", "wide-world-importers", Fuzzy.Match.Tier.prefix), ("WIDE", "wide", .equal),
    ("world", "wide-world-importers", .wordPrefix), ("wwi", "wide-world-importers", .initials),
    ("orld", "wide-world-importers", .substring), ("wdwr", "wide-world-importers", .scattered),
    ("world wide", "wide-world-importers", .wordPrefix), ("sort b", "sort by", .prefix),
    ("blue", "sort by the column to the left", .scattered), ("さく", "株式会社さくら商店", .substring),
  ])
  func `letters match in tiers`(pattern: String, text: String, tier: Fuzzy.Match.Tier) {
    #expect(Fuzzy.match(pattern, in: text)?.tier == tier)
  }

  @Test(arguments: ["x", "wide wrld2", "wide x", "dlrow"])
  func `letters that are not there match nothing`(pattern: String) {
    #expect(Fuzzy.match(pattern, in: "wide-world") == nil)
  }

  @Test(arguments: 1...10)
  func `a text is found by its beginning, before all others`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for command in CommandTable.commands {
      let words = String(command.title.prefix(1 + Int(numbers.next() % 12))).trimmed
      let own = try #require(Fuzzy.match(words, in: command.title))
      #expect(own.tier <= .prefix)
      for other in CommandTable.commands
      where !other.title.lowercased().hasPrefix(words.lowercased()) {
        if let match = Fuzzy.match(words, in: other.title) { #expect(own < match) }
      }
    }
  }

  @Test(arguments: ["contoso", "blue", "yonder", "acme-l", "northwind"])
  func `a name that is typed is never a command with its letters`(text: String) {
    var stage = Stage()
    stage.press(":")
    stage.type(text)
    guard case .palette(let palette) = stage.console.overlay else {
      Issue.record("the palette is closed")
      return
    }
    guard case .tenant(let row) = stage.console.entries(of: palette).first else {
      Issue.record("no tenant comes first for \(text)")
      return
    }
    #expect(row.name.contains(text))
  }

  @Test(arguments: ["", "re", "s", "sus", "tenant", "mo", "with", "e"])
  func `what cannot run comes last`(text: String) {
    var stage = Stage()
    stage.press(":")
    stage.type(text)
    guard case .palette(let palette) = stage.console.overlay else {
      Issue.record("the palette is closed")
      return
    }
    let isRefused = stage.console.entries(of: palette).map { entry in
      guard case .command(let id) = entry, let command = CommandTable.command(id) else {
        return false
      }
      return stage.console.refusal(of: command) != nil
    }
    #expect(!isRefused.isEmpty)
    #expect(isRefused == isRefused.sorted { !$0 && $1 })
  }

  @Test func `Enter waits for tenants that may come first`() throws {
    var console = Stage().console
    for key in [":", "b", "l", "u", "e"] { _ = console.update(.key(.character(Character(key)))) }
    let sort = console.catalog.query.sort
    _ = console.update(.key(.enter))
    guard case .palette(let palette) = console.overlay, let ticket = palette.ticket else {
      Issue.record("the palette did not wait")
      return
    }
    _ = console.update(.tenantsFound([Samples.row(1)], ticket))
    #expect(console.overlay == nil)
    #expect(console.catalog.query.sort == sort)
    #expect(console.catalog.replacement == Samples.row(1).id)
  }

  @Test func `a search that fails leaves the commands to be chosen`() throws {
    var console = Stage().console
    for key in [":", "b", "l", "u", "e", "\r"] {
      _ = console.update(.key(key == "\r" ? .enter : .character(Character(key))))
    }
    guard case .palette(let palette) = console.overlay else {
      Issue.record("the palette is closed")
      return
    }
    _ = console.update(.failed("the disk is gone", palette.ticket))
    _ = console.update(.key(.enter))
    #expect(console.overlay == nil)
  }
}
