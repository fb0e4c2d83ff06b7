/// A run whose rows are written, and what is kept of it in memory.
struct WrittenRun: Sendable {
  let run: KeyRun
  let filter: KeyFilter?
  /// Of a small run, which has no filter.
  let entries: [KeyEntry]
}
