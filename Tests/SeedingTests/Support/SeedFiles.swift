import Domain
import Foundation

@testable import Seeding

/// The files of `Seeds/` beside this package, parsed.
enum SeedFiles {
  static func described() throws -> SeedDescription { try SeedReader.read(all()) }

  static func all() throws -> [(name: String, root: ConfigNode)] {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appending(path: "Seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".yaml") }.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (name, try ConfigNode.parse(yaml: text))
    }
  }
}
