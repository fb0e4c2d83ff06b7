/// A step that leaves something on disk.
package enum EmitterStep: Equatable, Sendable {
  case willWrite, didWrite, didSync, didRotate, willCheckpoint, didCheckpoint
}
