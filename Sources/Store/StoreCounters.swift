import Synchronization

/// What the store has counted since it was opened.
package final class StoreCounters: Sendable {
  package struct Values: Equatable, Sendable {
    package var filterCacheHits = 0
    package var filterCacheMisses = 0
    /// Reads of something that is not in scope.
    package var refusedReads = 0
    /// Durations of the last queries in microseconds.
    package var lastCatalogMicroseconds = 0
    package var lastDetailMicroseconds = 0
  }

  enum Query { case catalog, detail }

  private let values = Mutex(Values())

  package var current: Values { values.withLock { $0 } }

  func count(_ change: (inout Values) -> Void) { values.withLock { change(&$0) } }

  func note(_ query: Query, microseconds: Int) {
    count { values in
      switch query {
      case .catalog: values.lastCatalogMicroseconds = microseconds
      case .detail: values.lastDetailMicroseconds = microseconds
      }
    }
  }

  func countFilter(isHit: Bool) {
    count { values in
      if isHit { values.filterCacheHits += 1 } else { values.filterCacheMisses += 1 }
    }
  }
}
