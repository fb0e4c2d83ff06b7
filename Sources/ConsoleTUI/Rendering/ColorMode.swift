/// How many colours a rendering may use.
package enum ColorMode: String, CaseIterable, Sendable {
  case trueColor = "truecolor"
  case indexed256 = "256"
  case ansi16 = "16"
  case mono
}
