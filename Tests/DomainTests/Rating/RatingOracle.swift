import Domain
import Foundation

/// The second rating in Python's fractions, `Scripts/rating-oracle.py`, as a process.
enum RatingOracle {
  static let python = "/usr/bin/python3"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: python) }

  /// One result line for each case line.
  static func rate(_ cases: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "rating-oracle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(cases.joined(separator: "\n").utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      ShippedPlans.folder.appending(path: "../Scripts/rating-oracle.py").standardizedFileURL.path
    ]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  static func caseLine(_ request: RatingRequest) throws -> String {
    let first = request.period.firstDay.daysSince1970
    let segments: [[String: Any]] = request.segments.map { segment in
      [
        "from": segment.from.daysSince1970 - first, "to": segment.to.daysSince1970 - first,
        "base": segment.plan.baseFee.description, "skus": segment.plan.skus.map(fields),
      ]
    }
    return try line([
      "days": request.period.days, "digits": request.currency.minorDigits, "segments": segments,
      "usage": request.usage.map {
        [$0.day.daysSince1970 - first, $0.meter.rawValue, $0.micro] as [Any]
      },
    ])
  }

  /// What the oracle would say if the invoice is right.
  static func resultLine(_ invoice: RatedInvoice) throws -> String {
    let first = invoice.period.firstDay.daysSince1970
    return try line([
      "lines": invoice.lines.map { line in
        [
          line.kind == .base ? "base" : line.sku, line.tier, line.segmentFrom.daysSince1970 - first,
          String(line.billed.minorUnits), "\(line.exact.numerator)/\(line.exact.denominator)",
        ] as [Any]
      },
      "total": String(invoice.total.minorUnits),
      "carried": Dictionary(
        uniqueKeysWithValues: invoice.carriedOver.map { ($0.key.rawValue, String($0.value)) }),
    ])
  }

  private static func fields(_ sku: SKU) -> [String: Any] {
    var fields: [String: Any] = [
      "sku": sku.id, "meter": sku.meter.rawValue, "included": sku.included.description,
      "pricing": sku.pricing.kind.rawValue,
    ]
    switch sku.pricing {
    case .perUnit(let price): fields["price"] = price.description
    case .package(let size, let price):
      fields["size"] = size.description
      fields["price"] = price.description
    case .graduated(let tiers), .volume(let tiers):
      fields["tiers"] = tiers.map { tier in
        [tier.upTo.map { $0.description as Any } ?? NSNull(), tier.unitPrice.description] as [Any]
      }
    }
    return fields
  }

  private static func line(_ object: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }
}
