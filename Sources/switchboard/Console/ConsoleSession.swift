import ConsoleTUI
import Domain
import FoundationEssentials
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
      mode: mode, isASCII: isASCII, hasKey: ControlDesk(place: place).hasKey,
      lockAfter: lockAfter,
      store: place.store.path == place.paths.defaultStore
        ? nil : URL(filePath: place.store.path).path(percentEncoded: false))
  }

  private var mode: Session.Mode {
    if place.store.install.isDemo { return .demo }
    return place.isTimeNamed ? .testClock : .live
  }
}
