/// The words for attributes in a theme file.
enum Attribute: String, CaseIterable {
  case bold, dim, italic, underline, reverse

  var value: Appearance.Attributes {
    switch self {
    case .bold: .bold
    case .dim: .dim
    case .italic: .italic
    case .underline: .underline
    case .reverse: .reverse
    }
  }
}
