import Domain
import Foundation

/// Folders of this package, found from where this file stands.
enum PackageFolder {
  /// The YAML files of a folder in the order of their names, parsed.
  static func yaml(_ folder: String) throws -> [(name: String, root: ConfigNode)] {
    let support = URL(filePath: #filePath).deletingLastPathComponent()
    let package = support.appending(path: "../../..")
    let path = package.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path).sorted()
    return try names.filter { $0.hasSuffix(".yaml") }.map { name in
      let text = try String(contentsOf: path.appending(path: name), encoding: .utf8)
      return (name, try ConfigNode.parse(yaml: text))
    }
  }
}
