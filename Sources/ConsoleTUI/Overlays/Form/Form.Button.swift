extension Form {
  package struct Button: Equatable, Sendable {
    package struct ID: Hashable, Sendable {
      let name: String

      package init(_ name: String) { self.name = name }

      package static let cancel = ID("cancel")
    }

    package let id: ID
    package let title: String
    /// Fields whose needs must be met.
    package let needs: [Field.ID]
    /// Why it cannot be pressed, whatever the fields hold.
    package var disabledReason: String?
    /// What is said while it is carried out.
    package let working: String

    package init(
      _ id: ID, _ title: String, needs: [Field.ID] = [], unless reason: String? = nil,
      working: String = "working"
    ) {
      self.id = id
      self.title = title
      self.needs = needs
      disabledReason = reason
      self.working = working
    }
  }

  /// Why a button cannot be pressed now; `nil` if it can.
  package func refusal(of button: Button) -> String? {
    button.disabledReason
      ?? button.needs.lazy.compactMap { id in self[id]?.missing }.first
  }
}
