package import Domain
import GRDB

/// The store of one installation: an SQLite file in WAL mode, opened once per process.
///
/// Writes are named methods, each one transaction. Tenant rows are read through `ScopedStore` only.
package final class Store: Sendable {
  package enum Mode: Equatable, Sendable {
    case readWrite
    /// Works beside a running writer, and on a read-only folder once the writer has closed.
    case readOnly
  }

  package let path: String
  package let mode: Mode
  package let install: Install
  package let counters: StoreCounters
  let pool: any DatabaseWriter
  let commits = CommitSignal()
  let matches = MatchCache()

  init(path: String, mode: Mode, install: Install, pool: any DatabaseWriter) {
    self.path = path
    self.mode = mode
    self.install = install
    self.pool = pool
    counters = StoreCounters()
  }

  /// The only door to tenant rows: everything it reads is bound to the scope.
  package func scoped(to scope: Scope) -> ScopedStore { ScopedStore(store: self, scope: scope) }
}
