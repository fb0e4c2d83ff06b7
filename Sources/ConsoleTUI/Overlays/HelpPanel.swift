/// `?`: all commands of the place, searched by name or by key, run with Enter.
package struct HelpPanel: Equatable, Sendable {
  var field = TextField()
  var cursor = 0
}
