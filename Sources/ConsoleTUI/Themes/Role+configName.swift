extension Role {
  /// `bar_rest` for `barRest`: keys of files are in snake case.
  var configName: String {
    rawValue.reduce(into: "") { name, character in
      name += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}
