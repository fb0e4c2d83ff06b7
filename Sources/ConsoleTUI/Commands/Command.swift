/// Something the operator can do, by key, from the palette or from help: a row of the table.
package struct Command: Sendable {
  /// Under which heading help lists it.
  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case panes = "Panes and screens"
    case finding = "Finding"
    case time = "Time"
    case acting = "Acting"
    case other = "Everything else"
  }

  package let id: ID
  package let group: Group
  package let title: String
  package let keys: [KeySequence]
  package let places: Set<Place>
  /// A sentence more than the title.
  package let help: String
  /// Why it cannot be done now, in the operator's words; `nil` if it can.
  package let disabledReason: @Sendable (Console) -> String?

  package init(
    _ id: ID, _ group: Group, _ title: String, keys: [String], in places: Set<Place>,
    help: String, unless disabledReason: @escaping @Sendable (Console) -> String? = { _ in nil }
  ) {
    self.id = id
    self.group = group
    self.title = title
    self.keys = keys.compactMap { KeySequence($0) }
    self.places = places
    self.help = help
    self.disabledReason = disabledReason
  }
}
