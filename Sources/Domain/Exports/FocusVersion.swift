/// A version of FOCUS that is written and checked.
package enum FocusVersion: String, CaseIterable, Sendable {
  case v12 = "1.2"
  case v14 = "1.4"
}
