import Testing

@testable import Curses

@Suite struct ColorTests {
  @Test(arguments: [
    ([:], 256, ColorDepth.indexed256), (["COLORTERM": "truecolor"], 256, .trueColor),
    (["COLORTERM": "24bit", "NO_COLOR": "1"], 256, .mono), (["NO_COLOR": ""], 8, .ansi8),
    ([:], 0, .mono), ([:], 16, .ansi16), (["COLORTERM": "truecolor"], 8, .ansi8),
  ])
  func `the depth follows the environment and terminfo`(
    environment: [String: String], colors: Int, depth: ColorDepth
  ) {
    #expect(ColorDepth(environment: environment, colors: colors, isIndexed: true) == depth)
  }

  @Test(arguments: [
    (UInt8(0), UInt8(0), UInt8(0), UInt8(16)), (255, 255, 255, 231), (255, 0, 0, 196),
    (95, 135, 175, 67), (128, 128, 128, 244), (30, 30, 30, 234),
  ])
  func `a colour finds its neighbour among 256`(
    red: UInt8, green: UInt8, blue: UInt8, number: UInt8
  ) {
    #expect(Palette.nearest256(red, green, blue) == number)
  }

  @Test func `a colour finds its neighbour among 16`() {
    #expect(Palette.nearest16(250, 10, 10) == 9)
    #expect(Palette.nearest16(0, 0, 0) == 0)
  }
}
