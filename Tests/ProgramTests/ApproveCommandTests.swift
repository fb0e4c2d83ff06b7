import Testing

struct ApproveCommandTests {
  @Test func `a comment that is too long is a mistake of usage`() throws {
    let long = String(repeating: "x", count: 2000)
    let ending = try TrialFolder().end(
      ["approve", "rq-1f0c3a5577e0d2b4", "--comment", long], withErrors: true)
    #expect(ending.code == 2)
    #expect(ending.output.contains("--comment has 2000 characters, and 1 to 1024 are wanted"))
  }

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
