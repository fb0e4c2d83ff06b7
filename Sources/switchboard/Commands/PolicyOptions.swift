import ArgumentParser
import Policy
import Rego

/// Which policies a command works on.
struct PolicyOptions: ParsableArguments {
  @Option(help: "A folder whose files stand in for those of the same name. Default: the user's.")
  var policies: String?

  private var paths: Paths { Paths(environment: Environment.variables) }

  func set() throws -> PolicySet {
    if let policies { _ = try SpoolFolder(path: policies).files() }
    return try PolicyFolder(path: policies ?? paths.policies).set()
  }

  func judge() throws -> PolicyJudge { try PolicyJudge.configured(paths, folder: policies) }

  /// One input, from a file or `-` for standard input.
  static func input(_ path: String) throws -> RegoValue {
    let text = try text(path)
    do throws(RegoError) {
      return try RegoJSON.parse(text)
    } catch {
      throw RegoError(
        file: path, line: error.line, problem: error.problem, remedy: error.remedy)
    }
  }

  static func text(_ path: String) throws -> String {
    let bytes = try WholeFile.read(path == "-" ? "/dev/stdin" : path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.damaged, "\(path) is not UTF-8. Convert it, as with `iconv -t UTF-8`")
    }
    return text
  }
}
