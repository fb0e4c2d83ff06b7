import ConsoleTUI
import Domain
import Store

extension ChangedRequest {
  var json: JSONValue {
    [
      "request": .string(id.rawValue), "state": .string(Self.word),
      "problem": .string(description),
    ]
  }

  /// One line of a list.
  var line: String {
    [id.rawValue.safeText, Self.word, description.safeText].joined(separator: "\t")
  }

  /// Where others have their state.
  private static let word = "CHANGED"
}

extension Result where Failure == ChangedRequest {
  /// How either of them is told.
  func told<Text>(_ sound: (Success) -> Text, _ changed: (ChangedRequest) -> Text) -> Text {
    switch self {
    case .success(let record): sound(record)
    case .failure(let request): changed(request)
    }
  }
}
