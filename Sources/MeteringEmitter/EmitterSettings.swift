package import Domain
package import Metering

/// How an emitter writes. The defaults suit a service with up to some thousand events a second.
package struct EmitterSettings: Sendable {
  /// `source_service` of all events.
  package var service: String
  /// What its files are called; a second instance of a service needs a name of its own.
  package var name: String
  /// The folder that the worker follows.
  package var spool: String
  /// Where checkpoints and the lock lie; not the spool.
  package var state: String
  package var format = MeteringFormat.ndjson
  /// Bytes that wait in memory at most before they are written.
  package var bufferBytes = 1 << 16
  /// Written records are synced after so many, or so many microseconds, whichever is first.
  package var syncRecords = 10_000
  package var syncInterval: Int64 = 1_000_000
  /// A file that has reached this size is closed by giving it a numbered name.
  package var rotateBytes: Int64 = 16 << 20
  /// OTLP spans are appended to this file; `nil` traces nothing.
  package var traces: String?
  package var clock: @Sendable () -> Timestamp
  /// Called before and after each step that leaves something on disk; tests kill here.
  package var onStep: @Sendable (EmitterStep) -> Void = { _ in }

  package init(
    service: String, name: String? = nil, spool: String, state: String,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.service = service
    self.name = name ?? service
    self.spool = spool
    self.state = state
    self.clock = clock
  }

  var currentPath: String { "\(spool)/\(name)\(format.suffix)" }
  var checkpointPath: String { "\(state)/\(name).checkpoint" }
  var lockPath: String { "\(state)/\(name).lock" }

  func finishedPath(_ number: Int64) -> String {
    "\(spool)/\(name).\(Int(number).padded(to: 6))\(format.suffix)"
  }
}
