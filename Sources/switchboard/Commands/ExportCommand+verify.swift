import ArgumentParser
import Billing
import Domain
import Evidence
import Glibc

extension ExportCommand {
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check an export bundle completely, without any store; exit 1 if it does not hold.",
      discussion: """
        Everything rests on the installation's key: give the fingerprint that you were told on
        another way. The bundle before it is looked for in the folders beside it.

        Example: switchboard export verify northwind-2026-10 --install-key SHA256:…
        """.flowing)

    @OptionGroup var options: GlobalOptions
    @Argument(help: "The bundle's folder.")
    var path: String
    @Option(help: "The installation's key, as SHA256:… .")
    var installKey: String?

    func run() throws {
      // The path lives through the call.
      guard unsafe access(path, F_OK) == 0 else {
        throw Failure(.notFound, "there is no bundle at \(path.shown). Check the path")
      }
      let found = ExportVerifier.verify(path, installKey: installKey.map { KeyID($0) })
      BundleTally.count(
        .export, path, failed: found.failed.map { ($0.name, $0.detail) }, options)
      if options.json {
        guard case .object(let members) = found.json else { return }
        Output.json(.object([.init("path", .string(path))] + members))
      } else {
        for check in found.checks {
          Output.line("\(check.passed ? "ok    " : "FAILED")  \(check.name): \(check.detail.plain)")
        }
        Output.line(found.isValid ? "the export holds" : "the export does not hold")
      }
      guard found.isValid else { throw Failure(.foundWrong, "") }
    }
  }
}

extension String {
  /// With everything escaped that could speak to a terminal, without quotes around it.
  fileprivate var plain: String {
    String(JSONValue.string(self).description.dropFirst().dropLast())
  }
}
