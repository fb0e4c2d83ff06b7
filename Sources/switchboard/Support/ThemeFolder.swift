import ConsoleTUI
import Domain
import Glibc

/// Colour themes: the user's own files first, then those in the program.
struct ThemeFolder {
  let paths: Paths

  func theme(named name: String) throws -> Theme {
    guard Identifier<Theme>(name).isWellFormed else { throw unknown(name) }
    let own = "\(paths.themes)/\(name).yaml"
    // The path lives through the call.
    if unsafe access(own, R_OK) == 0 {
      let text = String(decoding: try WholeFile.read(own, limit: 1 << 20), as: UTF8.self)
      return try read(text, file: own)
    }
    guard let file = Embedded.themes.first(where: { $0.stem == name }) else { throw unknown(name) }
    return try read(file.text, file: "Themes/\(file.name)")
  }

  private func read(_ text: String, file: String) throws -> Theme {
    try ThemeReader.theme(from: try YAMLConfig.parse(text, file: file), file: file)
  }

  private func unknown(_ name: String) -> Failure {
    let names = Embedded.themes.map(\.stem).joined(separator: ", ")
    return Failure(
      .notFound,
      "no theme is called \(name.shown). There are \(names), and files in \(paths.themes)"
    )
  }
}
