/// What an entry of the timeline is about; the raw value is the word in filters and commands.
package enum TimelineKind: String, CaseIterable, Sendable {
  case usage
  case limit
  case incident
  case resolved
  case request
  case approval
  case plan
  case status
  case deadLetter = "dead"
  case export
  case impersonation
  case guardrail
  case note
  case system
}
