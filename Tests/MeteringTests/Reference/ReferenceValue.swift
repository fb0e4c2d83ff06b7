/// A value as the reference decoder sees it: a plain tree, with strings as bytes so that no
/// canonical equivalence comes in.
indirect enum ReferenceValue: Equatable {
  case string([UInt8])
  case number(String)
  case integer(Int64)
  case object([ReferenceMember])
  case other

  var members: [ReferenceMember]? {
    if case .object(let members) = self { members } else { nil }
  }
}

struct ReferenceMember: Equatable {
  var name: [UInt8]
  var value: ReferenceValue
}

extension [ReferenceMember] {
  subscript(name: String) -> ReferenceValue? { first { $0.name == Array<UInt8>(name.utf8) }?.value }

  func repeats(_ names: [String]) -> Bool {
    names.contains { name in count { $0.name == Array<UInt8>(name.utf8) } > 1 }
  }
}
