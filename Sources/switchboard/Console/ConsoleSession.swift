import ConsoleTUI
import Domain
import Store

/// Who is at the console, in the words of its header.
struct ConsoleSession {
  let place: Workplace
  var isReadOnly = false
  var isASCII = false
  /// Seconds without a key; `nil` for never.
  var lockAfter: Int64?

  func session() throws -> Session {
    let person = place.person
    let scopeName =
      switch person.scope {
      case .all: "all partners"
      case .partner(let id): id.rawValue
      }
    return Session(
      operatorName: person.id.rawValue, roles: person.roles, scope: person.scope,
      scopeName: scopeName, isReadOnly: isReadOnly || place.store.mode == .readOnly,
      mode: place.store.install.isDemo ? .demo : .live, isASCII: isASCII,
      hasKey: ControlDesk(place: place).hasKey,
      lockAfter: lockAfter)
  }
}
