internal import Domain
internal import Logging
internal import Store

/// What is wrong with files: told once each, when it is found, in the log and in the report, and
/// kept on the file's row for the operations screen.
extension FeedReader {
  func tell(_ trouble: FileTrouble) {
    guard troubles.add(trouble) else { return }
    onTrouble(trouble)
    log.warning(
      trouble.wasRead ? "read, but not as it should be" : "not read",
      metadata: ["file": "\(trouble.file)", "trouble": "\(trouble.text)"])
  }

  /// The folder is not there any more; what it holds once it is back is read then.
  func noteLost(_ folder: String) {
    tell(FileTrouble(file: folder, text: "was removed or renamed while it was followed"))
  }

  /// What lies in the folder and is not read, unless it is named itself. What lay there and is gone
  /// is no trouble any more. False where the writer has gone.
  func noteOddities(in folder: String, besides named: [String] = []) -> Bool {
    let bases = Set(named.map(FeedFolder.base))
    let oddities = FeedFolder.oddities(in: folder)
      .filter { !bases.contains(FeedFolder.base($0.path)) }
    for file in ledger.troubled(in: FeedFolder.base(folder)) {
      guard !oddities.contains(where: { $0.facts.inode == file.inode }),
        OpenFile.facts(path: file.name)?.inode != file.inode
      else { continue }
      var settled = file
      settled.state = .finished
      settled.trouble = ""
      guard hand(IngestPiece(file: settled, firstByte: settled.consumed)) else { return false }
    }
    return oddities.allSatisfy { oddity in
      report(FeedProblem(text: oddity.text), oddity.path, oddity.facts)
    }
  }

  /// Says once that a file cannot be read; the others go on. False where the writer has gone.
  func report(_ problem: FeedProblem, _ path: String, _ facts: OpenFile.Facts) -> Bool {
    tell(FileTrouble(file: path, text: problem.text))
    looks.note(path, isDue: false)
    var record = known(path, facts) ?? newFile(path, facts)
    guard record.trouble != problem.text else { return true }
    record.state = .unreadable
    record.trouble = problem.text
    return hand(IngestPiece(file: record, firstByte: record.consumed))
  }

  /// The row of what cannot be looked into. An inode alone may come back as another file or folder;
  /// one that has the name, too, and could be read before is the file that it was.
  private func known(_ path: String, _ facts: OpenFile.Facts) -> IngestFile? {
    guard let known = ledger.newest(device: facts.device, inode: facts.inode),
      known.name == path, known.headLength == 0 || facts.isRegular
    else { return nil }
    return known
  }

  func newFile(_ path: String, _ facts: OpenFile.Facts) -> IngestFile {
    IngestFile(
      id: nextFileID(), name: path, device: facts.device, inode: facts.inode, head: 0,
      headLength: 0, readAt: clock())
  }
}
