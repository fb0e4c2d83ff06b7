import Domain

@testable import Metering

/// Protobuf as the encoding's description says it, into lists of fields.
struct ReferenceProtobuf {
  private var bytes: [UInt8]
  private var position = 0

  static func outcomes(_ bytes: [UInt8]) -> [ReferenceOutcome] {
    var reader = ReferenceProtobuf(bytes: bytes)
    var outcomes: [ReferenceOutcome] = []
    while reader.position < bytes.count {
      guard let length = reader.varint(), length <= 1 << 48 else {
        return outcomes + [.refused(.malformed)]
      }
      if length > 65_536 {
        outcomes.append(.refused(.tooLong))
        reader.position += Int(length)
        continue
      }
      guard let message = reader.take(Int(length)) else {
        return outcomes + [.refused(.malformed)]
      }
      outcomes.append(outcome(message))
    }
    return outcomes
  }

  private static func outcome(_ message: [UInt8]) -> ReferenceOutcome {
    guard let entries = fields(message) else { return .refused(.malformed) }
    var members: [ReferenceMember] = []
    var attributes: [ReferenceMember]?
    var isMistyped = false
    for (number, value) in entries {
      switch (number, value) {
      case (11, .string(let entry)):
        guard let attribute = attribute(entry) else { return .refused(.malformed) }
        attributes = (attributes ?? []) + [attribute]
      case (11, _): isMistyped = true
      case (12, .integer(let zigZag)):
        let unsigned = UInt64(bitPattern: zigZag)
        let micro = unsigned % 2 == 0 ? Int64(unsigned / 2) : -Int64(unsigned / 2) - 1
        members.append(ReferenceMember(name: Array("quantity".utf8), value: .integer(micro)))
      case (12, _): members.append(ReferenceMember(name: Array("quantity".utf8), value: .other))
      case (1...10, _):
        if number > 1, case .string(let text) = value,
          String(validating: text, as: UTF8.self) == nil
        {
          return .refused(.malformed)
        }
        let isRight = if case .integer = value { number == 1 } else { number > 1 }
        let name = Array(ReferenceDecoder.own[Int(number) - 1].utf8)
        members.append(ReferenceMember(name: name, value: isRight ? value : .other))
      default: break
      }
    }
    if members.repeats(ReferenceDecoder.own) { return .refused(.malformed) }
    if attributes != nil || isMistyped {
      let value: ReferenceValue = isMistyped ? .other : .object(attributes ?? [])
      members.append(ReferenceMember(name: Array("attributes".utf8), value: value))
    }
    return ReferenceRules.outcome(members)
  }

  private static func attribute(_ entry: [UInt8]) -> ReferenceMember? {
    guard let fields = fields(entry) else { return nil }
    var member = ReferenceMember(name: [], value: .string([]))
    var seen: Set<UInt64> = []
    for (number, value) in fields where number <= 2 {
      guard case .string(let text) = value, seen.insert(number).inserted,
        String(validating: text, as: UTF8.self) != nil
      else { return nil }
      if number == 1 { member.name = text } else { member.value = value }
    }
    return member
  }

  private static func fields(_ message: [UInt8]) -> [(UInt64, ReferenceValue)]? {
    var reader = ReferenceProtobuf(bytes: message)
    var fields: [(UInt64, ReferenceValue)] = []
    while reader.position < message.count {
      guard let tag = reader.varint(), tag >= 8, tag < 1 << 32, let value = reader.value(tag % 8)
      else { return nil }
      fields.append((tag / 8, value))
    }
    return fields
  }

  private mutating func value(_ type: UInt64) -> ReferenceValue? {
    switch type {
    case 0: varint().map { .integer(Int64(bitPattern: $0)) }
    case 1: take(8).map { _ in .other }
    case 2:
      if let length = varint(), length <= 1 << 30, let text = take(Int(length)) {
        .string(text)
      } else {
        nil
      }
    case 5: take(4).map { _ in .other }
    default: nil
    }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  private mutating func varint() -> UInt64? {
    var value: UInt128 = 0
    for place in 0..<10 {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      value |= UInt128(byte & 0x7F) << (7 * place)
      if byte < 0x80 { return UInt64(exactly: value) }
    }
    return nil
  }
}
