import Metrics
import Synchronization

/// What the store has counted since it was opened: as values for the status line, and as metrics
/// for whoever collects them.
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
  private let hits = Counter(label: "filter_cache_hits")
  private let misses = Counter(label: "filter_cache_misses")
  private let refused = Counter(label: "refused_reads")
  private let catalogTimer = Metrics.Timer(label: "catalog_query")
  private let detailTimer = Metrics.Timer(label: "detail_query")

  package var current: Values { values.withLock { $0 } }

  func note(_ query: Query, microseconds: Int) {
    switch query {
    case .catalog:
      values.withLock { $0.lastCatalogMicroseconds = microseconds }
      catalogTimer.recordMicroseconds(microseconds)
    case .detail:
      values.withLock { $0.lastDetailMicroseconds = microseconds }
      detailTimer.recordMicroseconds(microseconds)
    }
  }

  func countFilter(isHit: Bool) {
    values.withLock { values in
      if isHit { values.filterCacheHits += 1 } else { values.filterCacheMisses += 1 }
    }
    (isHit ? hits : misses).increment()
  }

  func countRefused() {
    values.withLock { $0.refusedReads += 1 }
    refused.increment()
  }
}
