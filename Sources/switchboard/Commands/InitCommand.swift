import ArgumentParser
import Domain
import Evidence
import Glibc
import Store

/// `switchboard init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new store, with its first two operators.",
    discussion: """
      Both are platform_admin and approver; the first is bound to the OS user who runs this.
      Passphrase files belong to the operators in order; without them the terminal asks.

      Example: switchboard init --operator ana --passphrase-file a.txt \\
                 --operator bo --passphrase-file b.txt
      """.flowing)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Let commands name the time with --now: for tests and demos.")
  var testClock = false
  @Option(help: "The currency of all amounts, ISO 4217.")
  var currency = "USD"
  @Option(name: .customLong("operator"), parsing: .singleValue, help: "An operator's name; twice.")
  var operators: [String] = []

  func run() throws {
    let paths = Paths(environment: Environment.variables)
    let path = paths.store(options)
    guard let money = Currency(code: currency) else {
      throw Failure(.usage, "--currency \(currency.shown) is not known. Write an ISO 4217 code")
    }
    let now = try options.requestedNow()
    guard now == nil || testClock else {
      throw Failure(.refused, "--now needs --test-clock: other stores keep the machine's time")
    }
    let genesis = Genesis(
      storePath: path, paths: paths, names: operators,
      passphraseFiles: options.passphraseFile)
    let secrets = try genesis.passphrases()
    let store = try StoreMaker(paths: paths).make(
      at: path, currency: money, hasTestClock: testClock, isDemo: false,
      now: now ?? SystemClock.now())
    do {
      try genesis.enrol(in: store, passphrases: secrets, now: now ?? SystemClock.now())
    } catch {
      try? store.close()
      StoreMaker.remove(path)
      throw error
    }
    if try PublishedPlans.plans(of: store).allSatisfy({ $0.currency != money }) {
      Output.message(
        "the plans that come with switchboard are not in \(money), so nobody is billed by them. "
          + "Publish your own: `switchboard plan publish FILE`")
    }
    guard options.json else {
      return Output.line("made \(path) with the operators \(operators.joined(separator: " and "))")
    }
    Output.json([
      "store": .string(path), "install_id": .string(store.install.id),
      "currency": .string(money.code), "test_clock": .bool(testClock),
      "operators": .array(operators.map { .string($0) }),
    ])
  }
}
