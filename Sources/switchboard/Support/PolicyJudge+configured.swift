import Domain
import Evidence
import Policy

extension PolicyJudge {
  /// The judge of this machine: an OPA server where the configuration names one, else the embedded
  /// engine with the files of `folder`.
  static func configured(_ paths: Paths, folder: String? = nil) throws -> PolicyJudge {
    let opa = try Configuration(paths: paths).opa
    return PolicyJudge(
      engine: opa.map(server) ?? embedded(PolicyFolder(path: folder ?? paths.policies)),
      digest: ContentDigest.sha256, stopwatch: SystemClock.monotonic)
  }

  private static func server(_ address: ServerAddress) -> any PolicyEngine {
    ServerEngine(
      post: ServerConnection(address: address, stopwatch: SystemClock.monotonic).post)
  }

  private static func embedded(_ folder: PolicyFolder) -> any PolicyEngine {
    do {
      let set = try folder.set()
      return EmbeddedEngine(set, digest: ContentDigest.sha256(set.digested))
    } catch {
      return EmbeddedEngine(refusingBecause: "the policies cannot be read: \(error)")
    }
  }
}
