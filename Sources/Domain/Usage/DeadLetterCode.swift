/// Why a line could not be admitted; the raw values are part of the command contract.
package enum DeadLetterCode: String, CaseIterable, Sendable {
  case malformed = "MALFORMED"
  case invalidField = "INVALID_FIELD"
  case unknownUnit = "UNKNOWN_UNIT"
  case unknownTenant = "UNKNOWN_TENANT"
  case conflict = "CONFLICT"
  case future = "FUTURE"
  case tooLate = "TOO_LATE"
  case unknownCorrection = "UNKNOWN_CORRECTION"
  case tooLong = "TOO_LONG"
  case overflow = "OVERFLOW"

  /// What to do about such a line, as `Docs/runbooks/dead-letters.md` has it.
  package var remedy: String {
    switch self {
    case .malformed, .invalidField, .unknownUnit, .overflow:
      "mend the sender and have it send the line anew; then discard this one"
    case .unknownTenant: "import the tenant (switchboard tenant import FILE), then retry"
    case .conflict:
      "the first event stands: have it corrected under a new key; then discard this one"
    case .future: "set the sender's clock; retry once the time has come"
    case .tooLate: "ask for a backfill, which a second operator approves; do not discard it before"
    case .unknownCorrection: "have the event that it names sent and taken in, then retry"
    case .tooLong: "only its beginning was kept: have it sent anew, shorter; then discard this one"
    }
  }
}
