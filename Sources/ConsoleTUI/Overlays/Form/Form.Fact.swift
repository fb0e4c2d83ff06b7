extension Form {
  /// What is to be known before a button is pressed; read only.
  package enum Fact: Equatable, Sendable {
    /// `asked by   ana (partner admin)`; long text goes on in the next lines.
    case told(String, String)
    /// `status     suspended  →  deleted`
    case change(String, before: String, after: String)
    /// What should make the reader stop; with a mark, never by colour alone.
    case warning(String)
    /// Stands for what the chosen option of a field comes to.
    case chosen(Field.ID)
    case blank

    /// What stands in the column of names.
    var name: String {
      switch self {
      case .told(let name, _), .change(let name, _, _): name
      case .warning, .chosen, .blank: ""
      }
    }
  }
}
