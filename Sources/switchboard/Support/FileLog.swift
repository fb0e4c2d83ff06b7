import ConsoleTUI
import Domain
import Logging

/// A log line in the state folder: time, level, label, text and metadata on one line.
struct FileLog: LogHandler {
  let label: String
  let sink: LogSink
  let clock: @Sendable () -> Timestamp
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  init(
    label: String, sink: LogSink, level: Logger.Level = .info,
    clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) {
    self.label = label
    self.sink = sink
    self.clock = clock
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { _, own in own }
    let words = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\("\($0.value)".shownWhole)" }
    sink.write(
      "\(clock()) \(event.level) \(label): \(event.message.description.safeText)\(words.joined())")
  }
}

extension String {
  /// In quotes, with everything escaped that could end the line or speak to a terminal.
  fileprivate var shownWhole: String { JSONValue.string(self).description }
}
