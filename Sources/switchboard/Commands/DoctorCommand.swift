import ArgumentParser
import Domain
import DualControl
import Store

/// `switchboard doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look the store over; exit 1 if something is wrong.",
    discussion: """
      With --isolation every partner's view is searched for what belongs to the others.

      Example: switchboard doctor --isolation --json
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Look from each partner's scope for names and ids of all others.")
  var isolation = false

  func run() throws {
    let findings: [DoctorFinding]
    do {
      findings = try lookOver(try Workplace.open(options, mode: .readOnly))
    } catch let error as StoreError where error.outcome == .damaged {
      tell(lookOver(error))
      throw error
    }
    tell(findings)
    guard findings.allSatisfy(\.isGood) else { throw Failure(.foundWrong, "") }
  }

  private func lookOver(_ place: Workplace) throws -> [DoctorFinding] {
    var findings = place.store.doctor()
    findings += try logFindings(place)
    if isolation {
      try place.requireAllPartners(to: "look from every partner's scope")
      findings += try place.store.isolation(at: place.now)
    }
    return findings
  }

  /// What needs no operator's name, of a store that does not tell one.
  private func lookOver(_ error: StoreError) -> [DoctorFinding] {
    let path = Paths(environment: Environment.variables).store(options)
    let store = try? Store.open(at: path, mode: .readOnly)
    return [DoctorFinding(check: "open", of: error)] + (store?.doctor() ?? [])
  }

  /// What is wrong may name another partner's tenant, and what is right counts everybody's entries.
  private func logFindings(_ place: Workplace) throws -> [DoctorFinding] {
    guard try !place.store.signerKeys().isEmpty else { return [] }
    let seesAll = place.person.scope == .all
    do {
      return try place.auditReport().checks.map { check in
        DoctorFinding(
          check: check.name, isGood: check.isGood,
          detail: seesAll ? check.detail : Self.masked(check.isGood),
          remedy: "Docs/runbooks/suspected-tampering.md tells what to do.")
      }
    } catch let error as StoreError where error.outcome == .damaged {
      return [DoctorFinding(check: "audit", of: error)]
    }
  }

  private func tell(_ findings: [DoctorFinding]) {
    if options.json {
      Output.json(.array(findings.map(\.json)))
    } else {
      for finding in findings { Output.line(finding.line) }
    }
  }

  private static func masked(_ isGood: Bool) -> String {
    isGood ? "it verifies" : "it does not verify; an operator of all partners sees what is wrong"
  }
}

extension DoctorFinding {
  fileprivate var json: JSONValue {
    [
      "check": .string(check), "good": .bool(isGood), "detail": .string(detail),
      "remedy": .string(remedy),
    ]
  }

  fileprivate var line: String {
    "\(isGood ? "ok   " : "WRONG")  \(check): \(detail)\(remedy.isEmpty ? "" : ". \(remedy)")"
  }
}
