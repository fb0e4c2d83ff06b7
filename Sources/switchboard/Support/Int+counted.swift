extension Int {
  /// `1 tenant`, `20 tenants`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
