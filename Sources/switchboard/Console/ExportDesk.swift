import Billing
import ConsoleTUI
import Dispatch
import Domain
import Store
import Synchronization

/// Makes and checks exports for the console, on a thread of their own, and tells how it goes.
final class ExportDesk: Sendable {
  /// Where bundles go unless the operator names another folder.
  let folder: String
  /// Why the one who works here may not make exports.
  let refusal: String?
  private let make: @Sendable (ExportRequest, (Int, Int) throws -> Void) throws -> ExportRecord
  private let request: @Sendable (ExportOrder, String) -> ExportRequest
  private let count: @Sendable (String, (check: String, detail: String)?) -> Void
  private let post: @Sendable (Event) -> Void
  private let queue = DispatchQueue(label: "switchboard.exports", qos: .utility)
  private let cancelled = Mutex<Set<Ticket>>([])

  init(place: Workplace, post: @escaping @Sendable (Event) -> Void = { _ in }) {
    folder = "\(place.paths.data)/exports"
    refusal =
      place.person.roles.isDisjoint(with: [.partnerAdmin, .platformAdmin])
      ? "takes the role partner_admin or platform_admin" : nil
    make = { request, progress in try place.exporter().create(request, progress: progress) }
    request = { order, path in
      ExportRequest(
        scope: order.scope, period: order.period, format: order.format, place: path,
        actor: place.person.id, at: place.now)
    }
    count = { path, failed in BundleTally.count(.export, path, failed: failed, in: place) }
    self.post = post
  }

  func cancel(_ ticket: Ticket) { cancelled.withLock { _ = $0.insert(ticket) } }

  func create(_ order: ExportOrder, _ ticket: Ticket) async -> Event? {
    await onQueue { [self] in
      do {
        try Folder.make(order.folder)
        let path = Self.freePath(for: order)
        let record = try make(request(order, path)) { try report($0, of: $1, ticket) }
        post(.told("made \(path)"))
        return .exportTold(.made(record), ticket)
      } catch {
        let text = Failure(describing: error)?.description ?? "the export was cancelled"
        post(error is CancellationError ? .told(text) : .failed(text, nil))
        return .exportTold(.ended(text), ticket)
      }
    }
  }

  func verify(_ id: Int64, _ path: String, _ ticket: Ticket) async -> Event? {
    await onQueue { [self] in
      let found = ExportVerifier.verify(path)
      let failed = found.failed
      count(path, failed.map { ($0.name, $0.detail) })
      let sentence =
        failed.map { "\($0.name): \($0.detail)" }
        ?? "\(found.checks.count) checks, chain \(found.chain.rawValue)"
      return .exportTold(
        .verified(id, ExportVerdict(isValid: found.isValid, sentence: sentence)), ticket)
    }
  }

  /// Tells every hundredth part, and ends an export that was cancelled.
  private func report(_ done: Int, of total: Int, _ ticket: Ticket) throws {
    let step = max(1, total / 100)
    guard done.isMultiple(of: step) || done == total else { return }
    if cancelled.withLock({ $0.contains(ticket) }) { throw CancellationError() }
    post(.exportTold(.progressed(done, of: total), ticket))
  }

  /// The first name that nothing has: `northwind-2026-10-focus-1.2`, then `…-2`.
  private static func freePath(for order: ExportOrder) -> String {
    let format = order.format.focusVersion.map { "focus-\($0.rawValue)" } ?? order.format.name
    let scope = order.scope.description.replacing("partner:", with: "").replacing(
      "tenant:", with: "")
    let path = "\(order.folder)/\(scope)-\(order.period)-\(format)"
    var number = 1
    while Folder.exists(number == 1 ? path : "\(path)-\(number)") { number += 1 }
    return number == 1 ? path : "\(path)-\(number)"
  }

  private func onQueue(_ work: @escaping @Sendable () -> Event?) async -> Event? {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
