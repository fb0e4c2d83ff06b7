import ConsoleTUI
import Domain

/// What the command line wants to see first.
struct ConsoleStart {
  var screen = Screen.catalog
  var tenant: TenantID?
  var filterText = ""
}
