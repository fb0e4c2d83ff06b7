/// One field in which two plans differ.
package struct PlanChange: Equatable, Sendable {
  /// The path of keys, SKUs and limits by metric: `skus.ingest_unit.included`.
  package let field: String
  /// `nil` where only the other plan has the field.
  package let before: String?
  package let after: String?

  package init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }

  /// All differences: fields of the first plan in its order, then those only the second has.
  package static func changes(from before: Plan, to after: Plan) -> [PlanChange] {
    let (old, new) = (before.fields, after.fields)
    let values = Dictionary(new.map { ($0.name, $0.value) }) { first, _ in first }
    let known = Set(old.map(\.name))
    let changed = old.filter { values[$0.name] != $0.value }.map { field in
      PlanChange(field: field.name, before: field.value, after: values[field.name])
    }
    let added = new.filter { !known.contains($0.name) }.map { field in
      PlanChange(field: field.name, before: nil, after: field.value)
    }
    return changed + added
  }
}
