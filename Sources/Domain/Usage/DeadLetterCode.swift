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
}
