import Testing

@testable import Evidence

struct LogTests {
  private let key = SampleAction.install

  private func proof(of index: Int, in size: Int) throws -> LogProof {
    let entries = (0..<size).map { Array("entry \($0)".utf8) }
    let tree = MerkleTree(entries.map { MerkleHash.leaf($0) })
    let checkpoint = Checkpoint(
      origin: Checkpoint.origin(installID: "0123", epoch: 1), size: size, root: tree.root())
    return LogProof(
      entry: entries[index], index: index, path: tree.inclusionProof(of: index),
      checkpoint: try SignedCheckpoint.sign(checkpoint, with: key))
  }

  /// The example of https://c2sp.org/signed-note; its key is not published, its form is.
  @Test func `a note in the standard's form is read`() {
    let text = """
      Ognuno sta solo sul cuor della terra
      trafitto da un raggio di sole:

      ed è subito sera.

      — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

      """
    let note = SignedNote(text)
    #expect(note?.text.hasSuffix("ed è subito sera.\n") == true)
    #expect(note?.signatures.count == 1)
    #expect(note?.encoded == text)
  }

  @Test func `a checkpoint is read back, and its signature checked`() throws {
    let signed = try proof(of: 0, in: 1).checkpoint
    let read = try #require(SignedCheckpoint(signed.encoded))
    #expect(read == signed)
    #expect(read.isSigned(by: key.publicKey))
    #expect(!read.isSigned(by: SampleAction.ana.publicKey))
    #expect(read.checkpoint.origin == "switchboard/0123/1")
  }

  @Test func `a signature of an unknown witness is ignored, a wrong one of ours is not`() throws {
    let signed = try proof(of: 0, in: 1).checkpoint
    let other = try SignedNote.sign(
      signed.checkpoint.text, as: "witness.example", with: SampleAction.bo)
    let line = try #require(other.encoded.split(separator: "\n").last)
    let cosigned = try #require(SignedCheckpoint(signed.encoded + line + "\n"))
    #expect(cosigned.isSigned(by: key.publicKey))
    let forged = try SignedNote.sign(
      Checkpoint(origin: signed.checkpoint.origin, size: 9, root: signed.checkpoint.root).text,
      as: signed.checkpoint.origin, with: key)
    let wrong = try #require(forged.encoded.split(separator: "\n").last)
    let spoilt = try #require(SignedCheckpoint(signed.encoded + wrong + "\n"))
    #expect(!spoilt.isSigned(by: key.publicKey))
  }

  @Test(arguments: [
    "", "\n", "a\n1\n", "a\n01\nAAAA\n\n— a AAAAAAA=\n", "a\n-1\nAAAA\n\n— a AAAAAAA=\n",
    "a\n1\nq83v\n\n— a AAAAAAA=\n",
  ]) func `a checkpoint in another form is refused`(text: String) {
    #expect(SignedCheckpoint(text) == nil)
  }

  @Test(arguments: [(0, 1), (0, 2), (4, 7), (7, 8), (12, 13)])
  func `a proof is read back and holds`(index: Int, size: Int) throws {
    let proof = try proof(of: index, in: size)
    let read = try #require(LogProof(proof.encoded))
    #expect(read == proof)
    #expect(read.isIncluded)
    #expect(read.checkpoint.isSigned(by: key.publicKey))
    #expect(proof.encoded.hasPrefix("c2sp.org/tlog-proof@v1\nextra "))
  }

  @Test func `every flipped byte of a proof is noticed`() throws {
    let proof = try proof(of: 4, in: 7)
    let text = Array(proof.encoded.utf8)
    for place in text.indices {
      var flipped = text
      flipped[place] ^= 1
      guard let changed = String(validating: flipped, as: UTF8.self), let read = LogProof(changed)
      else { continue }
      #expect(
        !(read.isIncluded && read.checkpoint.isSigned(by: key.publicKey)), "byte \(place)")
    }
  }

  @Test func `a proof that is too large or has lines too many is refused`() throws {
    let text = try proof(of: 4, in: 7).encoded
    #expect(LogProof(text + "\n") == nil)
    #expect(LogProof(text.replacing("\nindex 4", with: "\nindex 04")) == nil)
    #expect(LogProof(text.replacing("@v1\n", with: "@v2\n")) == nil)
    #expect(LogProof(text + String(repeating: "a", count: LogProof.largest)) == nil)
  }
}
