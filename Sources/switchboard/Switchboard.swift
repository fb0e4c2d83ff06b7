import ArgumentParser

/// The root of the commands; without one of them it opens the console.
struct Switchboard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "switchboard",
    abstract: "A keyboard console for partners: tenants, usage, plans, approvals.",
    discussion: """
      Without a command it opens the console on the user's store. A first look:

        switchboard demo
      """.flowing,
    version: Version.text,
    subcommands: [
      ConsoleCommand.self, DemoCommand.self, InitCommand.self, SeedCommand.self,
      IngestCommand.self, EmitCommand.self, UsageCommand.self, TenantCommand.self,
      TimelineCommand.self, RenderCommand.self, KeysCommand.self, BackupCommand.self,
      RestoreCommand.self,
      DoctorCommand.self, EvidenceCommand.self, VersionCommand.self, PlanCommand.self,
      RateCommand.self,
      PolicyCommand.self, LimitsCommand.self, DeadLetterCommand.self, MetricsCommand.self,
      ValidateCommand.self, ExportCommand.self, ReconcileCommand.self, BackfillCommand.self,
      RequestCommand.self,
      ApproveCommand.self, OperatorCommand.self, RekeyCommand.self, AuditCommand.self,
      EconomicsCommand.self,
      GuardrailCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)
}
