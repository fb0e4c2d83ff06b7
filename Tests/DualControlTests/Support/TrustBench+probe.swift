import Domain
import Foundation
import Store

@testable import DualControl

extension TrustBench {
  struct ProbeEnd: Equatable {
    var code: Int32
    var wasKilled: Bool
    var words: String
  }

  /// Starts a process that carries the request out; ask it for its end.
  func probe(_ record: RequestRecord, killAt step: Int = -1) throws -> () throws -> ProbeEnd {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL = URL(filePath: tests).deletingLastPathComponent()
      .appending(path: "ControlProbe")
    let seed = installSeed.map { String(format: "%02x", $0) }.joined()
    process.arguments = [
      store.path, seed, record.id.rawValue, "ana", now.description, String(step),
    ]
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return {
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return ProbeEnd(
        code: process.terminationStatus,
        wasKilled: process.terminationReason == .uncaughtSignal,
        words: String(decoding: bytes, as: UTF8.self))
    }
  }
}
