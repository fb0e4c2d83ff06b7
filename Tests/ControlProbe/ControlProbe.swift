import Domain
import DualControl
import Evidence
import Glibc
import Policy
import Store

/// A process for tests to end, and to run many of: carries one request out and says what came of
/// it. `ControlProbe STORE INSTALL-SEED REQUEST PERSON NOW STEP`; before the statement with that
/// number it ends as by `kill -9`, -1 for never.
@main
struct ControlProbe {
  static func main() {
    do {
      print(try run(CommandLine.arguments).rawValue)
    } catch {
      print("refused: \(error)")
      exit(3)
    }
  }

  private static func run(_ arguments: [String]) throws -> ActionRequest.State {
    guard arguments.count == 7, let seed = Hexadecimal.decode(arguments[2]),
      let now = Timestamp(rfc3339: arguments[5]), let step = Int(arguments[6])
    else { throw StatementError("the probe takes six arguments") }
    let store = try Store.open(at: arguments[1])
    var control = ControlledStore(
      store: store,
      attestor: Attestor(
        installKey: try SigningKey(seed: seed),
        random: { count in
          var numbers = SystemRandomNumberGenerator()
          return (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        }, programVersion: "probe"))
    control.between = { if $0.rawValue == step { kill(getpid(), SIGKILL) } }
    return try control.execute(
      RequestID(arguments[3]), by: OperatorID(arguments[4]), decision: nil, at: now
    ).state
  }
}
