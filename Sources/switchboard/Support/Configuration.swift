import ConsoleTUI
import Domain
import Glibc

/// The user's `config.yaml`: theme, ASCII lines, keys. Nothing in it is needed.
struct Configuration {
  var theme = "midnight"
  var isASCII = false
  var keyMap = KeyMap.standard

  init(paths: Paths) throws {
    // The path lives through the call.
    guard unsafe access(paths.configFile, F_OK) == 0 else { return }
    let text = String(decoding: try WholeFile.read(paths.configFile, limit: 1 << 20), as: UTF8.self)
    let root = try YAMLConfig.parse(text, file: paths.configFile)
    let reader = ConfigReader(file: paths.configFile, root: root)
    let map = try reader.map(allowing: ["theme", "ascii", "keys"])
    if let theme = map.optional("theme") { self.theme = try theme.identifier() }
    if let ascii = map.optional("ascii") { isASCII = try ascii.boolean() }
    if let keys = map.optional("keys") { keyMap = try KeyMapReader.keyMap(from: keys) }
  }
}
