import Domain
import Glibc
import Store
import Worker

extension FiguresKeeper {
  /// With the plans of a store, and the costs and floors of the user's own files or else the
  /// shipped ones.
  static func published(in store: Store, paths: Paths) throws -> FiguresKeeper {
    FiguresKeeper(
      store: store, plans: try PublishedPlans.plans(of: store),
      costs: try paths.costs(in: store.install.currency),
      floors: try floors(paths.guardrails))
  }

  private static func floors(_ path: String) throws -> MarginFloors {
    // The path lives through the call.
    guard unsafe access(path, F_OK) == 0 else {
      let file = Embedded.guardrails
      return try floors(file.text, file: "Plans/\(file.name)")
    }
    let bytes = try WholeFile.read(path, limit: 1 << 20)
    return try floors(String(decoding: bytes, as: UTF8.self), file: path)
  }

  private static func floors(_ text: String, file: String) throws -> MarginFloors {
    try MarginFloorsReader(file: file, root: YAMLConfig.parse(text, file: file)).floors()
  }
}
