/// A term as it is written, and after linking: then no `.name` is left.
indirect enum Term: Equatable, Sendable {
  case value(RegoValue)
  /// A name that the linker has to find: a variable, a rule, an import, `input` or `data`.
  case name(String)
  case variable(String)
  case input
  /// The position of a rule in the linked policy.
  case rule(Int)
  case array([Term])
  case set([Term])
  case object([Pair])
  /// A step into a value: `base.field` or `base[index]`.
  case member(of: Term, Term)
  case call(String, [Term])
  case operation(Operator, Term, Term)

  struct Pair: Equatable, Sendable {
    var key: Term
    var value: Term
  }

  enum Operator: String, Sendable, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case remainder = "%"
    case within = "in"
  }
}

/// One line of a body.
struct Expression: Equatable, Sendable {
  indirect enum Kind: Equatable, Sendable {
    /// Holds where it is defined and not false.
    case holds(Term)
    case not(Term)
    case assign(String, Term)
    case some(key: String?, value: String, Term)
    case every(key: String?, value: String, Term, [Expression])
  }

  /// `with input.path as value`; an empty path stands for the whole input.
  struct With: Equatable, Sendable {
    var path: [String]
    var value: Term
  }

  var kind: Kind
  var with: [With]
  var line: Int
}

/// A value with the body that it needs; those that follow by `else` are tried in order.
struct Clause: Equatable, Sendable {
  var value: Term
  var body: [Expression]
}

/// A rule as it is written once; several of one name make one rule of the policy.
struct RuleSyntax: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case fallback, complete, set }

  var name: String
  var kind: Kind
  var clauses: [Clause]
  var line: Int
}

/// One file.
struct ModuleSyntax: Equatable, Sendable {
  var file: String
  var package: String
  /// By the name they have in the file: `authz` for `data.switchboard.authz`.
  var imports: [String: String]
  var rules: [RuleSyntax]
}
