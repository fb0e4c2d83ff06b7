import Logging

/// Answers `GET /metrics`, one connection after the other, until its task is cancelled (ADR 0101).
struct ScrapeServer: Sendable {
  let listener: ScrapeListener
  let log: Logger
  /// The whole text, made anew for each request.
  let text: @Sendable () throws -> String

  func run() async {
    await withTaskCancellationHandler {
      while !Task.isCancelled, let connection = listener.accept() {
        connection.serve(reply)
      }
    } onCancel: {
      listener.stop()
    }
  }

  func reply(to request: ScrapeRequest) -> ScrapeReply {
    guard !request.method.isEmpty else { return .badRequest }
    guard request.isAddressedToLoopback else { return .misdirected }
    guard request.method == "GET" || request.method == "HEAD" else { return .notAllowed }
    guard request.path == "/metrics" else { return .notFound }
    do { return .metrics(try text()) } catch {
      log.error("metrics could not be read", metadata: ["error": "\(error)"])
      return .unavailable
    }
  }
}
