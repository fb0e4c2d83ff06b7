internal import Domain

/// Makes records that admission must refuse, each for another reason.
enum EventSpoiler {
  /// The body of a record, without what ends it.
  static func spoiled(
    _ draft: EventDraft, number: Int, now: Timestamp, encoder: EventEncoder
  ) -> [UInt8] {
    var spoiled = draft
    switch number % 8 {
    case 0: return Array(encoder.body(of: draft).dropLast(5))
    case 1: spoiled.unit = "gigaflop"
    case 2: spoiled.quantity = "1e3"
    case 3: spoiled.quantity = "1,5"
    case 4: spoiled.tenant = ""
    case 5: spoiled.timestamp = "yesterday"
    case 6: spoiled.timestamp = now.advanced(bySeconds: 86_400).description
    default: spoiled.kind = "refund"
    }
    return encoder.body(of: spoiled)
  }
}
