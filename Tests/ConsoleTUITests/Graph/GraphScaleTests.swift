import Testing

@testable import ConsoleTUI

@Suite struct GraphScaleTests {
  @Test(arguments: [
    (200_000, 4, 200_000, 50_000), (201_000, 4, 300_000, 100_000), (0, 3, 1, 1), (7, 3, 10, 5),
    (99, 1, 100, 100),
  ])
  func `steps are one, two or five of a power of ten`(
    greatest: Int64, steps: Int, top: Int, step: Int
  ) {
    let scale = GraphScale(greatest: greatest, steps: steps)
    #expect(scale.top == Int128(top))
    #expect(scale.step == Int128(step))
  }

  @Test func `the greatest number there is has a scale`() {
    let scale = GraphScale(greatest: .max, steps: 4)
    #expect(scale.row(of: Int128(Int64.max), rows: 40) == 3)
    #expect(scale.row(of: -1, rows: 40) == 39)
    #expect(GraphScale.label(scale.top) == "9.22T")
  }
}
