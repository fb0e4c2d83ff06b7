import Domain
import Foundation
import Logging
import Testing

@testable import switchboard

@Suite struct FileLogTests {
  private func logger(_ sink: LogSink) -> Logger {
    Logger(label: "worker") {
      FileLog(label: $0, sink: sink) { Timestamp(seconds: 1_770_724_800) }
    }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `a message is one line that cannot speak to a terminal`() throws {
    let folder = try TrialFolder()
    let path = folder.path + "/state/switchboard.log"
    let log = logger(LogSink(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
    log.warning("the worker\u{1B}[2J waits", metadata: ["error": "a\nb", "at": "x"])
    log.debug("not asked for")
    let line = try text(path)
    #expect(line.hasPrefix("2026-02-10T12:00:00Z warning worker: the worker"))
    #expect(line.hasSuffix(#" at="x" error="a\nb""# + "\n"))
    #expect(line.filter { $0 == "\n" }.count == 1)
    #expect(!line.contains("\u{1B}"))
  }

  @Test func `a large log is put aside, and the oldest goes`() throws {
    let folder = try TrialFolder()
    let path = folder.path + "/switchboard.log"
    let log = logger(LogSink(path: path, largest: 100))
    for number in 1...7 { log.info("message number \(number)") }
    let kept = try [path + ".2", path + ".1", path].map(text).joined()
    #expect(kept.contains("number 7"))
    #expect(!kept.contains("number 1\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test func `a log that cannot be written fails nobody`() throws {
    let folder = try TrialFolder()
    logger(LogSink(path: "/proc/nowhere/switchboard.log")).error("lost")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
