internal import Domain
internal import Metering

extension UsageFact {
  /// The record, or what every worker would refuse it for.
  func draft(service: String, key: String) throws(EmitterError) -> EventDraft {
    guard tenant.isWellFormed else {
      throw .invalid(
        field: "tenant_id", value: tenant.rawValue, remedy: "Use 1-128 of A-Z a-z 0-9 . _ : -")
    }
    let isPrintable = key.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard (1...256).contains(key.utf8.count), isPrintable else {
      throw .invalid(
        field: "idempotency_key", value: key, remedy: "Use 1-256 printable characters")
    }
    guard quantity.micro >= 0 || kind == .correction || kind == .void else {
      throw .invalid(
        field: "quantity", value: quantity.description,
        remedy: "Send what is below zero as a correction")
    }
    let needsCorrects = kind == .correction || kind == .void
    guard needsCorrects == (corrects != nil) else {
      throw .invalid(
        field: "corrects", value: corrects ?? "",
        remedy: "Name the key of the corrected event in corrections and voids, and only there")
    }
    return EventDraft(
      tenant: tenant.rawValue, meter: meter, quantity: quantity, service: service,
      idempotencyKey: key, timestamp: at, kind: kind == .usage ? nil : kind.word,
      corrects: corrects, basis: basis?.word)
  }
}

extension UsageEvent.Kind {
  fileprivate var word: String {
    switch self {
    case .usage: "usage"
    case .gauge: "gauge"
    case .correction: "correction"
    case .void: "void"
    }
  }
}

extension UsageEvent.Basis {
  fileprivate var word: String {
    switch self {
    case .gbMonth: "gb_month"
    case .gbHour: "gb_hour"
    }
  }
}
