package import Domain

/// What checking a bundle found, check by check.
package struct BundleReport: Equatable, Sendable {
  package private(set) var checks: [Check] = []
  /// `nil` where the bundle is too damaged to say.
  package var kind: BundleKind?
  /// The fingerprint of the key that everything rests on.
  package var installKey: KeyID?

  package struct Check: Equatable, Sendable {
    package let name: String
    package let passed: Bool
    /// What was found, in a sentence.
    package let detail: String
  }

  package var isValid: Bool { !checks.isEmpty && checks.allSatisfy(\.passed) }

  /// The first check that failed.
  package var failed: Check? { checks.first { !$0.passed } }

  /// Runs a check; `nil` if it failed. What it throws is its reason.
  @discardableResult
  mutating func check<Value>(
    _ name: String, _ detail: (Value) -> String, _ body: () throws -> Value
  ) -> Value? {
    do {
      let value = try body()
      checks.append(Check(name: name, passed: true, detail: detail(value)))
      return value
    } catch let error as EvidenceError {
      checks.append(Check(name: name, passed: false, detail: error.description))
    } catch {
      checks.append(Check(name: name, passed: false, detail: "\(error)"))
    }
    return nil
  }

  mutating func check(_ name: String, _ detail: String, _ body: () throws -> Void) {
    check(name, { _ in detail }, body)
  }

  package var json: JSONValue {
    [
      "valid": .bool(isValid), "kind": .optional(kind.map { "\($0)" }),
      "install_key": .optional(installKey?.rawValue),
      "checks": .array(
        checks.map {
          [
            "check": .string($0.name), "passed": .bool($0.passed),
            "detail": .string($0.detail),
          ]
        }),
    ]
  }
}
