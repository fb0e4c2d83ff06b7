/// A value for each meter, without a dictionary's cost.
package struct PerMeter<Value> {
  package var ingest: Value
  package var storage: Value
  package var credits: Value
  package var seats: Value

  package init(ingest: Value, storage: Value, credits: Value, seats: Value) {
    self.ingest = ingest
    self.storage = storage
    self.credits = credits
    self.seats = seats
  }

  package init<Failure: Error>(_ value: (Meter) throws(Failure) -> Value) throws(Failure) {
    self.init(
      ingest: try value(.ingestUnit), storage: try value(.storageGBMonth),
      credits: try value(.queryCredit), seats: try value(.seat))
  }

  package subscript(meter: Meter) -> Value {
    get {
      switch meter {
      case .ingestUnit: ingest
      case .storageGBMonth: storage
      case .queryCredit: credits
      case .seat: seats
      }
    }
    set {
      switch meter {
      case .ingestUnit: ingest = newValue
      case .storageGBMonth: storage = newValue
      case .queryCredit: credits = newValue
      case .seat: seats = newValue
      }
    }
  }
}

extension PerMeter: Equatable where Value: Equatable {}
extension PerMeter: Sendable where Value: Sendable {}
