import Domain
import Testing

@testable import ConsoleTUI

@Suite struct TimelinePropertyTests {
  private static let commands: [Command.ID] = [
    .down, .down, .up, .halfDown, .halfUp, .pageDown, .pageDown, .pageUp, .first, .nextError,
    .previousError, .previousDay, .nextDay, .previousHour, .nextHour, .searchNext, .severity,
  ]

  @Test(arguments: UInt64(0)..<10)
  func `what comes never moves the row under the cursor while held`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var bench = TimelineSamples.minutes(
      Int(numbers.next() % 500) + 1, height: Int(numbers.next() % 30) + 2)
    bench.press(.down)
    for step in 0..<25 {
      bench.press(Self.commands[Int(numbers.next() % UInt64(Self.commands.count))])
      let row = bench.cursorRow
      let texts = bench.texts
      for number in 0..<numbers.next() % 4 {
        bench.commit(TimelineSamples.entry(secondsAgo: 0, text: "live \(step) \(number)"))
      }
      bench.answer()
      #expect(bench.cursorRow == row)
      #expect(bench.texts == texts)
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `the window is a gapless, bounded piece of the timeline`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var bench = TimelineSamples.minutes(1_200, height: Int(numbers.next() % 50) + 1)
    for _ in 0..<60 {
      bench.press(Self.commands[Int(numbers.next() % UInt64(Self.commands.count))])
      guard bench.pane.filter.leastSeverity == .info, let first = bench.pane.entries.first else {
        continue
      }
      let count = bench.pane.entries.count
      #expect(count <= TimelinePane.capacity)
      let start = bench.shelf.entries.firstIndex(of: first) ?? 0
      #expect(Array(bench.shelf.entries[start..<start + count]) == bench.pane.entries)
      #expect(bench.pane.selected != nil)
      #expect(bench.cursorRow != nil)
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `hostile text stays within any rectangle`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func text() -> String {
      String(
        String.UnicodeScalarView(
          (0..<numbers.next() % 200).compactMap { _ in
            Unicode.Scalar(UInt32(numbers.next() % 0x3_0000))
          }))
    }
    var bench = TimelineBench(
      width: Int(numbers.next() % 160), height: Int(numbers.next() % 30))
    for index in 0..<40 {
      bench.shelf.append(
        TimelineSamples.entry(
          TimelineKind.allCases[index % 14], Severity.allCases[index % 4],
          secondsAgo: Int64(numbers.next() % 1_000_000), tenant: text(), text: text(),
          actor: text()))
    }
    bench.start()
    bench.press(.down, .pageDown, .up)
    bench.take(bench.pane.search("e", in: bench.context, tickets: &bench.tickets))
    bench.answer()
    bench.pane.draw(into: &bench.canvas.frame, in: bench.context)
    let isWithin = bench.canvas.isUntouchedOutside
    #expect(isWithin)
  }
}
