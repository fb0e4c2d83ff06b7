/// The statements of an execution in their order.
package enum ExecutionStep: Int, CaseIterable, Sendable {
  case began
  case checked
  case consumed
  case applied
  case attested
  case logged
  case recorded
  case told
}
