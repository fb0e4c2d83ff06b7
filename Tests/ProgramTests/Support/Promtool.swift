import Foundation
import Testing

/// Prometheus' own checker of its text format.
enum Promtool {
  struct Verdict: Equatable {
    var isFine: Bool
    var words: String
  }

  /// Fails with what to install where it is missing: a check that is left out proves nothing.
  static func check(_ text: String) throws -> Verdict {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let path = try #require(
      folders.map { "\($0)/promtool" }.first {
        FileManager.default.isExecutableFile(atPath: $0)
      }, "promtool is missing. Install Debian's package prometheus, or run `make setup-tests`")
    let input = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).prom"
    try Data(text.utf8).write(to: URL(filePath: input))
    defer { try? FileManager.default.removeItem(atPath: input) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["check", "metrics"]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Verdict(
      isFine: process.terminationStatus == 0, words: String(decoding: words, as: UTF8.self))
  }
}
