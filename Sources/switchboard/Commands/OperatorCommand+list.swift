import ArgumentParser
import ConsoleTUI
import Domain
import Store

extension OperatorCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Operators with roles, scope and keys.",
      discussion: "Example: switchboard operator list --json")

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let place = try Workplace.open(options, mode: .readOnly)
      let revoked = try place.store.revokedOperators()
      let keys = try place.store.signerKeys()
      let people = try place.store.operators().filter { person in
        place.person.scope == .all || person.scope == place.person.scope
      }
      if options.json {
        return Output.json(
          .array(
            people.map { person in
              person.json(
                isActive: !revoked.contains(person.id),
                keys: keys.filter { $0.operatorID == person.id })
            }))
      }
      for person in people {
        let key = keys.first { $0.operatorID == person.id && $0.isInForce }
        Output.line(
          [
            person.id.rawValue, revoked.contains(person.id) ? "revoked" : "active",
            person.scopeName, person.roles.map(\.rawValue).sorted().joined(separator: ","),
            key?.id.rawValue ?? "no key",
          ].joined(separator: "\t"))
      }
    }
  }
}

extension Operator {
  fileprivate var scopeName: String {
    switch scope {
    case .all: "all"
    case .partner(let id): id.rawValue
    }
  }

  fileprivate func json(isActive: Bool, keys: [SignerKey]) -> JSONValue {
    [
      "operator": .string(id.rawValue), "state": .string(isActive ? "active" : "revoked"),
      "scope": .string(scopeName),
      "roles": .array(roles.map(\.rawValue).sorted().map { .string($0) }),
      "os_user": .optional(osUser.map { Int($0) }),
      "keys": .array(
        keys.map { key in
          [
            "key_id": .string(key.id.rawValue), "public_key": .string(key.line),
            "valid_from": .integer(key.validFrom),
            "valid_until": .optional(key.validUntil.map { Int($0) }),
          ]
        }),
    ]
  }
}
