import Domain

/// How far the worker is behind the end of a file.
struct FileLag: Equatable {
  let text: String
  let role: Role

  init(_ file: FeedFile, _ symbols: Symbols) {
    let (behind, overflow) = file.bytesTotal.subtractingReportingOverflow(file.bytesRead)
    guard !overflow, behind > 0 else {
      text = "0 B"
      role = .dim
      return
    }
    let share = Figures.basisPoints(behind, of: file.bytesTotal) ?? 0
    text = "\(Figures.bytes(behind)) \(max(1, share / 100)) %"
    role = share >= 5_000 ? .warning : .text
  }
}
