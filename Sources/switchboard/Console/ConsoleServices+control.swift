import ConsoleTUI
import Domain

extension ConsoleServices {
  /// Carries out what is privileged; on a lane of its own, since signing takes half a second.
  func control(_ effect: Effect) throws -> Event? {
    switch effect {
    case .control(let act, let secret, let ticket):
      return .done(try desk.carryOut(act, secret), ticket)
    case .unlock(let id, let secret, let ticket):
      try desk.unlock(id, secret)
      return .unlocked(ticket)
    case .switchOperator(let id, let secret, let ticket):
      try desk.unlock(id, secret)
      desk.successor.set(id)
      return .unlocked(ticket)
    default: return nil
    }
  }
}
