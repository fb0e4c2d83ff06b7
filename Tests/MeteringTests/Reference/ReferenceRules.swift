import Domain

@testable import Metering

/// The rules of the fields, as the table of the format says them.
enum ReferenceRules {
  static func outcome(_ fields: [ReferenceMember]) -> ReferenceOutcome {
    if let version = fields["schema_version"], version != .number("1"), version != .integer(1) {
      return .refused(.invalidField)
    }
    guard let tenant = name(fields["tenant_id"]) else { return .refused(.invalidField) }
    guard case .string(let unit) = fields["unit"] else { return .refused(.invalidField) }
    guard let meter = Meter(rawValue: String(decoding: unit, as: UTF8.self)) else {
      return .refused(.unknownUnit)
    }
    guard let quantity = quantity(fields["quantity"]), let source = name(fields["source_service"]),
      let key = key(fields["idempotency_key"]), let timestamp = timestamp(fields["timestamp"]),
      let kind = kind(fields["kind"]), quantity.micro >= 0 || kind == .correction,
      kind != .gauge || meter == .seat || meter == .storageGBMonth,
      (kind == .correction || kind == .void) == (fields["corrects"] != nil),
      let basis = basis(fields["basis"]),
      fields["basis"] == nil || (meter == .storageGBMonth && kind != .gauge),
      areFine(fields["attributes"])
    else { return .refused(.invalidField) }
    var corrects = Digest128.zero
    if let named = fields["corrects"] {
      guard let named = self.key(named) else { return .refused(.invalidField) }
      corrects = testDigests.event(tenant: tenant, source: source, idempotencyKey: named)
    }
    let event = UsageEvent(
      key: testDigests.event(tenant: tenant, source: source, idempotencyKey: key),
      payload: testDigests.payload(
        meter: meter, quantity: quantity, timestamp: timestamp, kind: kind, corrects: corrects,
        basis: basis),
      corrects: corrects, tenant: 0, meter: meter, kind: kind, basis: basis, quantity: quantity,
      timestamp: timestamp)
    return .event(event, tenant: tenant)
  }

  private static func text(_ value: ReferenceValue?) -> String? {
    guard case .string(let bytes) = value else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func name(_ value: ReferenceValue?) -> String? {
    text(value).flatMap { TenantID($0).isWellFormed ? $0 : nil }
  }

  private static func key(_ value: ReferenceValue?) -> String? {
    guard let text = text(value), (1...256).contains(text.unicodeScalars.count) else { return nil }
    let hidden: [ClosedRange<UInt32>] = [
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF,
    ]
    let isPrintable = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.generalCategory != .control
        && !hidden.contains { $0.contains(scalar.value) }
    }
    return isPrintable ? text : nil
  }

  private static func quantity(_ value: ReferenceValue?) -> Quantity? {
    if case .integer(let micro) = value {
      return micro.magnitude <= 1_000_000_000_000_000_000 ? Quantity(micro: micro) : nil
    }
    var written = text(value)
    if case .number(let number) = value { written = number }
    guard let written else { return nil }
    let magnitude = written.hasPrefix("-") ? String(written.dropFirst()) : written
    let parts = magnitude.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), ReferenceJSON.isDigits(parts[0]),
      parts[0].count <= 13, parts[0] == "0" || !parts[0].hasPrefix("0"),
      parts.count == 1 || (ReferenceJSON.isDigits(parts[1]) && parts[1].count <= 6)
    else { return nil }
    let fraction = parts.count == 1 ? "" : parts[1]
    let digits = parts[0] + fraction + String(repeating: "0", count: 6 - fraction.count)
    guard let micro = Int128(digits), micro <= 1_000_000_000_000_000_000 else { return nil }
    return Quantity(micro: Int64(written.hasPrefix("-") ? -micro : micro))
  }

  private static func timestamp(_ value: ReferenceValue?) -> Timestamp? {
    text(value).flatMap { Timestamp(rfc3339: $0) }
  }

  private static func kind(_ value: ReferenceValue?) -> UsageEvent.Kind? {
    guard let value else { return .usage }
    let kinds: [String: UsageEvent.Kind] = [
      "usage": .usage, "gauge": .gauge, "correction": .correction, "void": .void,
    ]
    return text(value).flatMap { kinds[$0] }
  }

  private static func basis(_ value: ReferenceValue?) -> UsageEvent.Basis? {
    guard let value else { return .gbMonth }
    return ["gb_hour": .gbHour, "gb_month": .gbMonth][text(value) ?? ""]
  }

  private static func areFine(_ value: ReferenceValue?) -> Bool {
    guard let value else { return true }
    guard let members = value.members, members.count <= 16 else { return false }
    var bytes = 0
    for member in members {
      guard case .string(let text) = member.value,
        members.count(where: { $0.name == member.name }) == 1
      else { return false }
      bytes += member.name.count + text.count
    }
    return bytes <= 1024
  }
}
