/// How finely buckets are listed; the raw value is the word of the command.
package enum UsageGranularity: String, CaseIterable, Sendable {
  case hour, day, month
}
