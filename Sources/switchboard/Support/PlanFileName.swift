import Domain

/// What the name of a plan's file says of the version in it: publishing cannot be taken back, and a
/// file that was copied for the next version and not yet changed is easily published.
struct PlanFileName {
  private let file: String
  /// Without folders and ending.
  private let stem: Substring

  init(_ file: String) {
    self.file = file
    let name = file.split(separator: "/").last ?? ""
    stem = [".yaml", ".yml"].first { name.hasSuffix($0) }.map { name.dropLast($0.count) } ?? name
  }

  /// A file that is called like another version is refused. `nil` where the name fits or says
  /// nothing; what to tell where another number stands at its end, as in `pro-2.yaml`.
  func note(on plan: PlanID) throws -> String? {
    if let called = PlanID(stem), called != plan {
      throw Failure(
        .damaged,
        "\(file) holds \(plan), not \(called). Correct `plan` and `version` in it, or call it "
          + "\(plan).yaml; nothing was published")
    }
    let digits = stem.reversed().prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(String(digits.reversed())), number != plan.version else { return nil }
    return "\(file) holds version \(plan.version), whatever its name says. "
      + "Plan files are called PLAN@VERSION.yaml, this one \(plan).yaml"
  }
}
