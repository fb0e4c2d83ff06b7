/// One record of an event generator, ready to be appended to a file.
package struct GeneratedRecord: Equatable, Sendable {
  package enum Nature: Equatable, Sendable {
    case good
    case duplicate
    case late
    /// Admission refuses it.
    case invalid
  }

  package let bytes: [UInt8]
  package let nature: Nature
}
