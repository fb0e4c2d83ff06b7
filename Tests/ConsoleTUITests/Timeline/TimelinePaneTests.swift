import Domain
import Testing

@testable import ConsoleTUI

@Suite struct TimelinePaneTests {
  private func morning(width: Int = 98, height: Int = 9) -> TimelineBench {
    var bench = TimelineBench(width: width, height: height)
    for entry in TimelineSamples.morning { bench.shelf.append(entry) }
    bench.start()
    return bench
  }

  @Test(arguments: Severity.allCases)
  func `a guardrail that moves carries the mark of a warning only where it is one`(
    severity: Severity
  ) {
    let mark = TimelineKind.guardrail.mark(severity, Symbols())
    #expect(mark == (severity >= .warning ? "▲" : " "))
  }

  @Test func `the newest entry is on top, and days are parted`() {
    #expect(
      morning(width: 78).texts == [
        "▸12:02:58  ● limit     contoso-retail ingest_unit passed 95 % of 5,000,000 (…",
        " 12:01:40  ◆ approval  株式会社さく…  suspend 7f3a executed; one may resume …",
        " 11:58:13  ▲ incident  contoso-retail INC-204 opened: margin below floor",
        " 11:40:00    usage     contoso-retail batch 8,812: 4,103 accepted, 12 duplic…",
        " 11:32:47 !✕ dead      contoso-retail quantity \"1,5\" is not a decimal: inges…",
        " 11:02:10    plan      contoso-retail pro @2 → pro @3",
        " ── Sat 21 Nov ─────────────────────────────────────────────────────────────",
        " 10:50:49    note      contoso-retail called, promised payment by Friday",
        "",
      ])
  }

  @Test func `moving away from the newest holds, and G follows again`() {
    var bench = morning()
    #expect(bench.pane.title(in: bench.context).detail == "following")
    bench.press(.down)
    bench.commit(TimelineSamples.entry(secondsAgo: 0, text: "new"))
    bench.answer()
    #expect(bench.pane.title(in: bench.context).detail == "HELD 12:03:11 · 1 newer · G to follow")
    bench.press(.last)
    #expect(bench.pane.title(in: bench.context).detail == "following")
    #expect(bench.pane.selected?.text == "new")
  }

  @Test func `a burst of commits asks once, and once more at its end`() {
    var bench = morning()
    let before = bench.answered
    for number in 0..<100 {
      bench.commit(TimelineSamples.entry(secondsAgo: 0, text: "batch \(number)"))
    }
    #expect(bench.open.count == 1)
    bench.answer()
    #expect(bench.answered == before + 2)
    #expect(bench.pane.selected?.text == "batch 99")
  }

  @Test func `an answer that was overtaken changes nothing`() {
    var bench = TimelineSamples.minutes(300)
    bench.take(bench.pane.perform(.first, in: bench.context, tickets: &bench.tickets))
    bench.take(bench.pane.perform(.last, in: bench.context, tickets: &bench.tickets))
    bench.open.reverse()
    bench.answer()
    #expect(bench.pane.selected?.text == "batch 299")
    #expect(bench.pane.isFollowing)
  }

  @Test func `a found entry stands mid-screen with its surroundings`() {
    var bench = TimelineSamples.minutes(300)
    bench.take(bench.pane.search("Batch 123", in: bench.context, tickets: &bench.tickets))
    bench.answer()
    #expect(bench.pane.selected?.text == "batch 123")
    #expect(bench.cursorRow == 5)
    #expect(bench.texts[0].contains("batch 128"))
    #expect(bench.texts[10].contains("batch 118"))
  }

  @Test func `a search without another match says so and stays`() {
    var bench = TimelineSamples.minutes(300)
    bench.take(bench.pane.search("batch 123", in: bench.context, tickets: &bench.tickets))
    bench.answer()
    bench.press(.searchNext)
    #expect(bench.pane.note == "no older match of \"batch 123\": N the other way")
    #expect(bench.pane.selected?.text == "batch 123")
  }

  @Test func `errors are stepped through in both directions`() {
    var bench = TimelineSamples.minutes(300)
    bench.press(.nextError, .nextError)
    #expect(bench.pane.selected?.text == "batch 207")
    bench.press(.previousError)
    #expect(bench.pane.selected?.text == "batch 257")
    bench.press(.previousError)
    #expect(bench.pane.note == "no newer error")
  }

  @Test func `days and hours lead to their nearest entries`() {
    var bench = TimelineSamples.minutes(1_500)
    bench.press(.previousDay)
    #expect(bench.pane.selected.map { "\($0.at)" } == "2026-11-21T23:59:11Z")
    bench.press(.previousHour)
    #expect(bench.pane.selected.map { "\($0.at)" } == "2026-11-21T22:59:11Z")
    bench.press(.nextDay)
    #expect(bench.pane.selected.map { "\($0.at)" } == "2026-11-22T00:00:11Z")
    bench.press(.nextDay)
    #expect(bench.pane.note == "nothing in any day after: G to follow")
  }

  @Test func `going to a time holds at the entry at or before it`() {
    var bench = TimelineSamples.minutes(300)
    let effects = bench.pane.goTo("10:00", in: bench.context, tickets: &bench.tickets)
    bench.take(effects ?? [])
    bench.answer()
    #expect(bench.pane.selected?.at.clock == "09:59:11")
    #expect(bench.pane.note == "at 22 Nov 10:00:00 UTC, or the nearest before")
    #expect(bench.pane.goTo("25:00", in: bench.context, tickets: &bench.tickets) == nil)
  }

  @Test func `a filter keeps the time that was looked at`() {
    var bench = TimelineSamples.minutes(300)
    bench.press(.pageDown, .pageDown)
    let effects = bench.pane.show(
      kinds: [.deadLetter], in: bench.context, tickets: &bench.tickets)
    bench.take(effects)
    bench.answer()
    #expect(bench.pane.selected?.text == "batch 257")
    #expect(bench.pane.title(in: bench.context).detail.hasPrefix("dead · HELD"))
  }

  @Test func `an empty timeline says what would fill it`() {
    var bench = TimelineBench(width: 50, height: 3)
    bench.start()
    #expect(bench.texts[0] == " nothing has happened yet: ingest batches,")
    bench.press(.severity)
    #expect(bench.texts[0] == " no entry is of notice+: f chooses kinds, w the")
  }

  @Test func `severity is a style and more than a style`() {
    var bench = morning(width: 78)
    bench.pane.draw(into: &bench.canvas.frame, in: bench.context)
    let area = bench.canvas.area
    let error = bench.canvas.frame[area.column + 11, area.row + 4]
    #expect(error == Cell(text: "✕", style: Style(.error)))
    #expect(bench.canvas.frame[area.column + 10, area.row + 4].text == "!")
    #expect(bench.canvas.frame[area.column + 11, area.row].style.row == .selected)
  }

  @Test func `what was searched is set off`() {
    var bench = morning(width: 78)
    bench.take(bench.pane.search("batch", in: bench.context, tickets: &bench.tickets))
    bench.answer()
    bench.pane.draw(into: &bench.canvas.frame, in: bench.context)
    let area = bench.canvas.area
    let styles = (0..<6).map {
      bench.canvas.frame[area.column + 38 + $0, area.row + 3].style.role
    }
    #expect(styles == [.match, .match, .match, .match, .match, .text])
  }
}
