/// The files that the program carries in itself, so that one file is the whole product.
enum Embedded {
  struct File {
    /// The name below its folder, as in the repository: `pro@3.yaml`.
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// `pro@3` of `pro@3.yaml`.
    var stem: String { String(name.prefix { $0 != "." }) }
  }

  static var plans: [File] {
    [
      File("enterprise@1.yaml", PackageResources.enterprise_1_yaml),
      File("enterprise@2.yaml", PackageResources.enterprise_2_yaml),
      File("internal@1.yaml", PackageResources.internal_1_yaml),
      File("internal@2.yaml", PackageResources.internal_2_yaml),
      File("pro@1.yaml", PackageResources.pro_1_yaml),
      File("pro@2.yaml", PackageResources.pro_2_yaml),
      File("pro@3.yaml", PackageResources.pro_3_yaml),
    ]
  }

  static var costs: File { File("costs.yaml", PackageResources.costs_yaml) }
  static var guardrails: File { File("guardrails.yaml", PackageResources.guardrails_yaml) }

  static var seeds: [File] {
    [
      File("demo.yaml", PackageResources.demo_yaml),
      File("partner-northwind.yaml", PackageResources.partner_northwind_yaml),
      File("partner-meridian.yaml", PackageResources.partner_meridian_yaml),
      File("partner-kaigan.yaml", PackageResources.partner_kaigan_yaml),
    ]
  }

  static var policies: [File] {
    [
      File("actions.rego", PackageResources.actions_rego),
      File("actions_test.rego", PackageResources.actions_test_rego),
      File("limits.rego", PackageResources.limits_rego),
      File("limits_test.rego", PackageResources.limits_test_rego),
    ]
  }

  static var themes: [File] {
    [
      File("midnight.yaml", PackageResources.midnight_yaml),
      File("daylight.yaml", PackageResources.daylight_yaml),
      File("high-contrast.yaml", PackageResources.high_contrast_yaml),
      File("mono.yaml", PackageResources.mono_yaml),
    ]
  }
}
