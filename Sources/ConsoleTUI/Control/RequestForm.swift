import Domain

/// Makes the forms in which a filed request is decided, carried out, withdrawn or taken back. The
/// text that is signed stands in them word for word.
struct RequestForm {
  let card: RequestCard
  let operatorName: String
  let now: Timestamp
  let symbols: Symbols

  static let approve = Form.Button.ID("approve")
  static let deny = Form.Button.ID("deny")
  static let go = Form.Button.ID("go")

  static func title(of verb: RequestCard.Verb) -> String {
    switch verb {
    case .decide: "Approve"
    case .withdraw: "Withdraw"
    case .execute: "Execute"
    case .rollBack: "Take back"
    }
  }

  func form(_ verb: RequestCard.Verb) -> Form {
    Form(
      .request(verb, card.id),
      title: "\(Self.title(of: verb)): \(card.action.phrase) \(card.subject)", note: note,
      facts: [.told("asked by", askedBy)] + verdicts + [.blank] + text + warnings,
      fields: fields(verb), buttons: buttons(verb),
      hint: verb == .decide ? "the text above is what you sign: sha256 \(shortDigest)" : "")
  }

  /// Whether a second operator sits down at the terminal of the one who has asked.
  private var isSameTerminal: Bool { card.requester.rawValue == operatorName }

  var note: String {
    if card.state(at: now) == .expired { return "expired" }
    guard let deadline = card.deadline else { return "" }
    return "expires in \(Figures.duration(seconds: max(0, deadline.seconds - now.seconds)))"
  }

  private var askedBy: String {
    let age = Figures.age(of: card.createdAt, now: now)
    let place = isSameTerminal ? "same-terminal" : "other-session"
    return "\(card.requester) (\(card.role.words))  \(card.createdAt.clock), \(age) ago"
      + (card.state == .pending ? ", \(place)" : "")
  }

  private var verdicts: [Form.Fact] {
    card.votes.map { vote in
      let word = vote.decision == .approve ? "approved by" : "denied by"
      let comment = vote.comment.isEmpty ? "" : "  \"\(vote.comment)\""
      return .told(
        word, "\(vote.by)  \(vote.at.clock), \(vote.strength.rawValue)\(comment)")
    }
  }

  /// The lines of the signed text: `name: value` in columns, `before → after` aligned.
  private var text: [Form.Fact] {
    card.text.split(separator: "\n").map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      guard parts.count == 2, parts[0].cellWidth <= 16 else { return .told("", String(line)) }
      let ends = parts[1].split(separator: " → ", maxSplits: 1).map(String.init)
      return ends.count == 2
        ? .change(parts[0], before: ends[0], after: ends[1]) : .told(parts[0], parts[1])
    }
  }

  private var warnings: [Form.Fact] {
    card.changedSince.isEmpty
      ? []
      : [.blank]
        + card.changedSince.map { .warning("changed since the request: \($0)") }
  }

  /// `41c0 9be2 …`: enough to compare by eye with another screen.
  private var shortDigest: String {
    let first = card.textDigest.prefix(8)
    return "\(first.prefix(4)) \(first.dropFirst(4)) \(symbols.ellipsis)"
  }

  private func fields(_ verb: RequestCard.Verb) -> [Form.Field] {
    switch verb {
    case .withdraw, .execute: []
    case .rollBack: [.text("reason", "reason", need: .something("a reason")), passphrase]
    case .decide:
      (isSameTerminal
        ? [
          .text(
            "approver", "second operator",
            need: .other(
              than: operatorName, "the second operator's name", why: "you are the requester"))
        ]
        : [])
        + (card.typedName.map {
          [
            .text(
              "name", "type the tenant's name to approve", need: .exactly($0, "the tenant's name"))
          ]
        } ?? []) + [passphrase, .text("comment", "comment")]
    }
  }

  private var passphrase: Form.Field {
    let whose = isSameTerminal && card.state == .pending ? "their" : "\(operatorName)'s"
    return .secret("passphrase", "\(whose) passphrase", need: .something("the passphrase"))
  }

  private func buttons(_ verb: RequestCard.Verb) -> [Form.Button] {
    switch verb {
    case .decide:
      [
        Form.Button(Self.deny, "Deny", needs: ["approver", "passphrase"], working: "signing"),
        Form.Button(
          Self.approve, "Approve", needs: ["approver", "name", "passphrase"], working: "signing"),
      ]
    case .rollBack:
      [Form.Button(Self.go, "Take back", needs: ["reason", "passphrase"], working: "signing")]
    case .withdraw: [Form.Button(Self.go, "Withdraw", working: "withdrawing")]
    case .execute: [Form.Button(Self.go, "Execute", working: "executing")]
    }
  }
}

extension Domain.Role {
  /// As people say it: `partner admin`.
  var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }
}
