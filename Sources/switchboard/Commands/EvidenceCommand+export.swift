import ArgumentParser
import ConsoleTUI
import Domain
import DualControl
import Evidence
import Store

extension EvidenceCommand {
  /// `switchboard evidence export`
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the bundle of a request that was carried out or denied.",
      discussion: """
        The same request gives the same bundle, as long as the log does not grow: the proof is that
        of the log as it is now.

        Example: switchboard evidence export rq-1f0c3a5577e0d2b4 --out suspend-acme.tar
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The request's id.")
    var request: String
    @Option(
      help: "The folder to make, or a file ending in .tar; a folder in use gets one more inside.")
    var out: String

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let actions = try place.actions()
      let record = try actions.request(RequestID(request), for: place.person)
      let path = target(of: record)
      try BundleWriter.write(try place.bundle(of: record, actions), to: path)
      guard options.json else { return Output.line("\(record.id)\t\(path.safeText)") }
      Output.json([
        "request": .string(record.id.rawValue), "state": .string(record.state.rawValue),
        "bundle": .string(path),
      ])
    }

    /// An empty folder is filled; beside other things the bundle gets a folder of its own, but never
    /// inside of another bundle.
    private func target(of record: RequestRecord) -> String {
      guard !out.hasSuffix(".tar"), Folder.isInUse(out), !Folder.exists("\(out)/SHA256SUMS")
      else { return out }
      return "\(out)/\(record.id)"
    }
  }
}
