package import Domain

/// What checking an export bundle found, check by check.
package struct ExportVerification: Equatable, Sendable {
  package struct Check: Equatable, Sendable {
    package let name: String
    package let passed: Bool
    /// What was found, in a sentence.
    package let detail: String
  }

  /// How the bundle hangs together with the one before it.
  package enum Chain: String, Sendable {
    /// The first export of its scope.
    case first
    /// The bundle before it lies beside it and is the one that is named.
    case linked
    /// The bundle before it does not lie beside it.
    case absent
    /// The bundle before it lies beside it and was changed.
    case broken
    /// The bundle is too damaged to say.
    case unknown
  }

  package internal(set) var checks: [Check] = []
  package internal(set) var chain = Chain.unknown
  /// `nil` where it cannot be read.
  package internal(set) var manifest: Manifest?
  package internal(set) var manifestDigest: String?
  /// The fingerprint of the key that everything rests on.
  package internal(set) var installKey: String?

  package init() {}

  package var isValid: Bool { !checks.isEmpty && checks.allSatisfy(\.passed) }

  /// The first check that failed.
  package var failed: Check? { checks.first { !$0.passed } }

  /// Runs a check, whose answer is what it found; what it throws is why it failed.
  mutating func check(_ name: String, _ body: () throws -> String) {
    do {
      checks.append(Check(name: name, passed: true, detail: try body()))
    } catch {
      checks.append(Check(name: name, passed: false, detail: "\(error)"))
    }
  }

  package var json: JSONValue {
    [
      "valid": .bool(isValid), "chain": .string(chain.rawValue),
      "install_key": .optional(installKey), "manifest_sha256": .optional(manifestDigest),
      "manifest": manifest?.json ?? .null,
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
