/// Where things lie on this machine: the XDG base directories
/// (https://specifications.freedesktop.org/basedir-spec/latest/).
struct Paths {
  let data: String
  let config: String
  let state: String
  let environment: [String: String]

  init(environment: [String: String]) {
    self.environment = environment
    let home = environment["HOME"] ?? "/"
    func base(_ variable: String, _ fallback: String) -> String {
      let value = environment[variable] ?? ""
      // The specification says that a relative path is to be ignored.
      return (value.hasPrefix("/") ? value : "\(home)/\(fallback)") + "/switchboard"
    }
    data = base("XDG_DATA_HOME", ".local/share")
    config = base("XDG_CONFIG_HOME", ".config")
    state = base("XDG_STATE_HOME", ".local/state")
  }

  var defaultStore: String { "\(data)/switchboard.db" }
  var demoStore: String { "\(data)/demo.db" }
  var themes: String { "\(config)/themes" }
  var logFile: String { "\(state)/switchboard.log" }
  /// `SWITCHBOARD_TRACES` names another file, or `off`.
  var traces: String? {
    let wanted = environment["SWITCHBOARD_TRACES"] ?? "\(state)/traces.jsonl"
    return wanted == "off" ? nil : wanted
  }
  var policies: String { "\(config)/policies" }
  /// A user's floors of margins, in place of the shipped ones.
  var guardrails: String { "\(config)/guardrails.yaml" }
  var configFile: String { "\(config)/config.yaml" }

  /// The store that a command works on.
  func store(_ options: GlobalOptions) -> String {
    options.store ?? environment["SWITCHBOARD_STORE"] ?? defaultStore
  }

  /// Keyrings lie outside the store and its backups.
  func keys(ofStore store: String) -> String {
    store == defaultStore ? "\(data)/keys" : "\(store).keys"
  }

  /// Bundles of what was carried out or denied, a folder each.
  func evidence(ofStore store: String) -> String {
    store == defaultStore ? "\(data)/evidence" : "\(store).evidence"
  }

  /// The spool beside the default store; one of its own beside any other.
  func spool(ofStore store: String) -> String {
    store == defaultStore ? "\(data)/spool" : "\(store).spool"
  }
}
