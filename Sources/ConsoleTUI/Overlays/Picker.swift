/// A list to choose from: the order, the columns, kinds of entries, saved views.
package struct Picker: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable { case sort, columns, views, kinds }

  struct Item: Equatable, Sendable {
    let id: String
    var title: String
    /// On the right, dim: the pin, the direction.
    var note: String = ""
    /// In lists of which several may be chosen.
    var isOn: Bool?
  }

  let purpose: Purpose
  let title: String
  /// What keys do here, besides moving.
  let hint: String
  var items: [Item]
  var cursor = 0
}
