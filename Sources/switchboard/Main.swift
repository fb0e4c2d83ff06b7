import ArgumentParser
import CoreMetrics
import Domain
import Glibc
import Logging
import Spans
import Tracing

/// Runs one command and ends with the exit code of the contract.
@main
enum Main {
  static func main() async {
    // A reader that goes away is seen as a failed write, not as a signal.
    signal(SIGPIPE, SIG_IGN)
    let tracer = watch()
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    tracer?.flush()
    exit(code)
  }

  /// Counts go to the registry that `switchboard metrics` shows, log and spans to their files: never
  /// to the terminal, which may be the console's.
  private static func watch() -> SpanFileTracer? {
    MetricsSystem.bootstrap(MetricsRegistry())
    let sink = LogSink(path: Paths(environment: Environment.variables).logFile)
    let level = Environment.variables["SWITCHBOARD_LOG_LEVEL"].flatMap {
      Logger.Level(rawValue: $0)
    }
    let tracer = Paths(environment: Environment.variables).traces.map {
      SpanFileTracer(path: $0, service: "switchboard")
    }
    if let tracer { InstrumentationSystem.bootstrap(tracer) }
    LoggingSystem.bootstrap { FileLog(label: $0, sink: sink, level: level ?? .info) }
    return tracer
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try Switchboard.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return report(error)
    }
  }

  /// Says what went wrong on stderr and gives the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = Failure(describing: error) {
      if !failure.description.isEmpty { Output.message(failure.description) }
      return failure.code.rawValue
    }
    if error is CancellationError {
      Output.message("ended before it was done, as it was asked to; nothing has changed")
      return 130
    }
    let code = Switchboard.exitCode(for: error)
    let text = Switchboard.fullMessage(for: error)
    guard code != .success else {
      Output.line(text)
      return 0
    }
    // An exit code by itself has no text: a console that a signal has ended.
    let prefix = "Error: "
    if !text.isEmpty {
      Output.message(String(text.dropFirst(text.hasPrefix(prefix) ? prefix.count : 0)))
    }
    return code == .validationFailure ? Failure.Code.usage.rawValue : code.rawValue
  }
}
