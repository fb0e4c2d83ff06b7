extension IngestSession {
  /// Keys of the running batch, in memory or written ahead.
  var batchKeys: Int {
    staged.reduce(pending.count + leaving.count) { $0 + $1.entries }
  }

  /// Begins to write the keys that were admitted, where they have become many.
  func stage(_ rules: IngestRules) throws {
    if let staging, staging.isDone { try finishStaging() }
    guard pending.count >= limits.staged(besideFilters: runs.filterBytes) else { return }
    try finishStaging()
    swap(&pending, &leaving)
    staging = KeyStaging(leaving, admittedAt: rules.now, in: store)
  }

  /// Waits for keys that are being written; from then on their run is asked.
  func finishStaging() throws {
    guard let staging else { return }
    self.staging = nil
    do {
      guard let written = try staging.finish() else { return }
      leaving.removeAll()
      runs.add(written)
      staged.append(written.run)
    } catch {
      forget()
      throw StoreError(error, path: store.path)
    }
  }
}
