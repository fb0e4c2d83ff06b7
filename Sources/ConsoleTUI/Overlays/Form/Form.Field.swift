extension Form {
  /// A line to be filled in.
  package struct Field: Equatable, Sendable {
    package typealias ID = String

    package enum Input: Equatable, Sendable {
      case text(TextField)
      /// A passphrase, shown as bullets.
      case secret(SecretText)
      /// One of several, turned with the arrows.
      case choice([String], at: Int)
    }

    /// What must be in it before a button that needs it can be pressed.
    package enum Need: Equatable, Sendable {
      case anything
      /// Something, in the operator's words: `a reason`.
      case something(String)
      /// Somebody else than this one, who is told why not.
      case other(than: String, String, why: String)
      /// These very characters, as proof that the reader knows what is meant.
      case exactly(String, String)
    }

    package let id: ID
    package let title: String
    package internal(set) var input: Input
    package let need: Need

    package init(_ id: ID, _ title: String, _ input: Input, need: Need = .anything) {
      self.id = id
      self.title = title
      self.input = input
      self.need = need
    }

    package static func text(
      _ id: ID, _ title: String, _ text: String = "", need: Need = .anything
    ) -> Field { Field(id, title, .text(TextField(text)), need: need) }

    package static func secret(_ id: ID, _ title: String, need: Need = .anything) -> Field {
      Field(id, title, .secret(SecretText()), need: need)
    }

    /// Nothing to choose from makes it empty.
    package static func choice(
      _ id: ID, _ title: String, _ options: [String], at index: Int = 0, need: Need = .anything
    ) -> Field {
      Field(
        id, title, .choice(options, at: min(max(0, index), max(0, options.count - 1))),
        need: need)
    }

    package var text: String {
      switch input {
      case .text(let field): field.text
      case .secret: ""
      case .choice(let options, let index): options.indices.contains(index) ? options[index] : ""
      }
    }

    package var isEmpty: Bool {
      if case .secret(let secret) = input { return secret.isEmpty }
      return text.allSatisfy(\.isWhitespace)
    }

    /// What is still missing; `nil` if nothing is.
    package var missing: String? {
      switch need {
      case .anything: nil
      case .something(let what): isEmpty ? "\(what) is missing" : nil
      case .other(let own, let what, let why):
        isEmpty ? "\(what) is missing" : text == own ? why : nil
      case .exactly(let wanted, let what): text == wanted ? nil : "type \(what) to go on"
      }
    }

    /// Takes a key that edits; `false` if the key means nothing in the field.
    mutating func take(_ key: Key) -> Bool {
      switch input {
      case .text(var field):
        guard field.take(key) else { return false }
        input = .text(field)
      case .secret(let secret):
        switch key {
        case .character(let character): secret.append(String(character))
        case .backspace: secret.removeLast()
        case .control("u"), .control("w"): secret.wipe()
        default: return false
        }
      case .choice(let options, let index):
        guard !options.isEmpty, key == .left || key == .right || key == .character(" ") else {
          return false
        }
        let step = key == .left ? options.count - 1 : 1
        input = .choice(options, at: (index + step) % options.count)
      }
      return true
    }

    mutating func paste(_ text: String) {
      switch input {
      case .text(var field):
        field.insert(text)
        input = .text(field)
      case .secret(let secret): secret.append(text)
      case .choice: break
      }
    }
  }
}
