package import Domain
package import Store

extension Worker {
  /// Puts a backfill in place that is ready. Where another worker has the store it throws
  /// `IngestError.leased`; that one does it when it is woken.
  package func putInPlace(
    _ backfill: Backfill, onCommit: @escaping @Sendable (IngestSummary) -> Void = { _ in }
  ) async throws -> IngestReport {
    try await IngestRun(self, onCommit: onCommit).start { reader in
      _ = reader.putInPlace([backfill])
    }
  }
}
