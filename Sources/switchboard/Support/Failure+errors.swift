import Billing
import Curses
import Domain
import Evidence
import Policy
import Rego
import Store

extension Failure {
  /// The contract's exit code for an error of any layer; `nil` if it is none of theirs.
  init?(describing error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError:
      self.init(Code(rawValue: error.outcome.rawValue) ?? .damaged, error.description)
    case let error as IngestError: self.init(.busy, error.description)
    case let error as RatingError: self.init(.damaged, error.description)
    case is ArithmeticOverflow:
      self.init(
        .damaged, "an amount is too large to be reckoned exactly. Look for a wrong quantity")
    case let error as TerminalError: self.init(.usage, error.description)
    case let error as WhatIfError: self.init(.usage, error.description)
    case let error as ConfigError: self.init(.damaged, error.description)
    case let error as RegoError: self.init(.damaged, error.description)
    case let error as PolicyFault: self.init(.refused, error.description)
    case let error as StatementError: self.init(.damaged, error.description)
    case let error as KeyringError: self.init(.refused, error.description)
    case let error as EvidenceError:
      self.init(error.isRule ? .refused : .damaged, error.description)
    case let error as BillingError: self.init(Code(error), error.description)
    default: return nil
    }
  }
}

extension Failure.Code {
  fileprivate init(_ error: BillingError) {
    self =
      switch error {
      case .future: .usage
      case .unattested, .targetExists: .refused
      case .unknownPlan, .target, .full, .notFocus, .totalsDiffer: .damaged
      }
  }
}
