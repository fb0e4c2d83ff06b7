import Testing

struct ApproveCommandTests {
  @Test func `what is signed here is not detached by a flag`() throws {
    let folder = try TrialFolder()
    let ending = try folder.end(
      ["approve", "rq-1f0c3a5577e0d2b4", "--comment", "seen", "--strength", "detached"],
      withErrors: true)
    #expect(ending.code == 2)
    for word in ["--prepare", "ssh-keygen", "--signature"] {
      #expect(ending.output.contains(word))
    }
  }
}
