import Domain
import Glibc
import Testing

@testable import ConsoleTUI

@Suite struct ThemeTests {
  private static func shipped(_ name: String) throws -> Theme {
    let text = try #require(TestFile.read("Themes/\(name).yaml"))
    let node = try ConfigNode.parse(yaml: text)
    return try ThemeReader.theme(from: node, file: "\(name).yaml")
  }

  /// WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.6: 7 to 1 for high contrast. Lines around panes and
  /// the empty part of bars carry no text.
  @Test(arguments: [("midnight", 4.5), ("daylight", 4.5), ("high-contrast", 7)])
  func `every text can be read on every row`(name: String, least: Double) throws {
    let theme = try Self.shipped(name)
    for role in ConsoleTUI.Role.allCases where role != .border && role != .barRest {
      for row in [Style.Row.plain, .selected, .selectedUnfocused, .marked] {
        // A row's own background lies under badges and matches as well.
        if row != .plain, Self.ownGround.contains(role) { continue }
        let look = theme.appearance(of: Style(role, row: row))
        let front = try #require(look.foreground)
        let back = try #require(look.background)
        let ratio = Self.contrast(front, back)
        #expect(ratio >= least, "\(name), \(role) in \(row): \(ratio)")
      }
    }
  }

  @Test func `mono tells by attributes alone`() throws {
    let theme = try Self.shipped("mono")
    #expect(theme.appearance(of: Style(.text, row: .selected)).mono == .reverse)
    #expect(theme.appearance(of: Style(.text)).foreground == nil)
  }

  @Test(arguments: [
    ("palette: {ink: {rgb: \"#12345\"}}", "palette.ink.rgb"),
    ("palette: {}\nroles: {text: {fg: ink}}", "roles"),
    ("palette: {}\ncolour: 1", "colour"),
  ])
  func `a wrong theme is refused with its key`(yaml: String, key: String) throws {
    let node = try ConfigNode.parse(yaml: "name: x\n" + yaml)
    #expect { try ThemeReader.theme(from: node, file: "x.yaml") } throws: { error in
      ("\(error)").contains(key) && ("\(error)").hasPrefix("x.yaml:")
    }
  }

  private static let ownGround: [ConsoleTUI.Role] = [.badge, .badgeHeld, .banner, .match]

  private static func contrast(_ one: ThemeColor, _ other: ThemeColor) -> Double {
    let values = [luminance(one), luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private static func luminance(_ color: ThemeColor) -> Double {
    let parts = [color.red, color.green, color.blue].map { channel in
      let value = Double(channel) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
