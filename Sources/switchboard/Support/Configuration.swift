import ConsoleTUI
import Domain
import Glibc
import Policy

/// The user's `config.yaml`: theme, ASCII lines, keys. Nothing in it is needed.
struct Configuration {
  var theme = "midnight"
  var isASCII = false
  var keyMap = KeyMap.standard
  /// The OPA server that decides in place of the embedded engine.
  var opa: ServerAddress?
  /// Seconds without a key after which the console locks itself; `nil` for never.
  var lockAfter: Int64? = 15 * 60

  init(paths: Paths) throws {
    // The path lives through the call.
    guard unsafe access(paths.configFile, F_OK) == 0 else { return }
    let text = String(decoding: try WholeFile.read(paths.configFile, limit: 1 << 20), as: UTF8.self)
    let root = try YAMLConfig.parse(text, file: paths.configFile)
    let reader = ConfigReader(file: paths.configFile, root: root)
    let map = try reader.map(allowing: ["theme", "ascii", "keys", "opa", "lock_after_minutes"])
    if let theme = map.optional("theme") { self.theme = try theme.identifier() }
    if let ascii = map.optional("ascii") { isASCII = try ascii.boolean() }
    if let keys = map.optional("keys") { keyMap = try KeyMapReader.keyMap(from: keys) }
    if let minutes = map.optional("lock_after_minutes") {
      let number = try minutes.integer(in: 0...1440)
      lockAfter = number == 0 ? nil : Int64(number) * 60
    }
    if let opa = map.optional("opa") { self.opa = try Self.address(opa) }
  }

  private static func address(_ opa: ConfigReader) throws -> ServerAddress {
    let url = try opa.map(allowing: ["url"]).required("url")
    let text = try url.text()
    do throws(PolicyFault) {
      return try ServerAddress(text)
    } catch {
      throw url.error(error.description, remedy: "Leave `opa` out to decide without a server")
    }
  }
}
