/// Measured durations in microseconds.
package struct Timings: Equatable, Sendable {
  package var frame: Int
  package var query: Int
  package var cacheHits: Int
  package var cacheMisses: Int

  package init(frame: Int = 0, query: Int = 0, cacheHits: Int = 0, cacheMisses: Int = 0) {
    self.frame = frame
    self.query = query
    self.cacheHits = cacheHits
    self.cacheMisses = cacheMisses
  }
}
