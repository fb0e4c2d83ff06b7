/// A checkpoint that the install key vouches for, as it lies in a file.
package struct SignedCheckpoint: Equatable, Sendable {
  package let checkpoint: Checkpoint
  private let note: SignedNote

  package static func sign(
    _ checkpoint: Checkpoint, with key: SigningKey
  ) throws -> SignedCheckpoint {
    SignedCheckpoint(
      checkpoint: checkpoint,
      note: try SignedNote.sign(checkpoint.text, as: checkpoint.origin, with: key))
  }

  /// Reads the text; the signature is not checked yet.
  package init?(_ text: some StringProtocol) {
    guard let note = SignedNote(text), let checkpoint = Checkpoint(text: note.text) else {
      return nil
    }
    self.init(checkpoint: checkpoint, note: note)
  }

  private init(checkpoint: Checkpoint, note: SignedNote) {
    self.checkpoint = checkpoint
    self.note = note
  }

  package var encoded: String { note.encoded }

  package func isSigned(by key: PublicKey) -> Bool {
    note.isSigned(by: key, as: checkpoint.origin)
  }
}
