import Store
import Worker

extension Workplace {
  /// Opens a store to bill from it: the daily step is taken first, so that levels hold until today
  /// also where no worker has run since. Where it may not be written to, it is read as it is.
  static func openForBilling(_ options: GlobalOptions) throws -> Workplace {
    do {
      let place = try open(options, refusesRollback: false)
      if place.rollback.isEmpty {
        try Worker(store: place.store, clock: place.clock).beginDay()
      }
      return place
    } catch StoreError.readOnly {
      return try open(options, mode: .readOnly)
    }
  }
}
