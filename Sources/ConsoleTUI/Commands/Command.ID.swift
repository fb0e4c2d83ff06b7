extension Command {
  /// The raw value is the command's name in the configuration and in the palette.
  package enum ID: String, CaseIterable, Sendable {
    case down, up
    case halfDown = "half-down"
    case halfUp = "half-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case first, last

    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case focusCatalog = "catalog"
    case focusDetail = "detail"
    case focusTimeline = "timeline"
    case previousTab = "previous-tab"
    case nextTab = "next-tab"
    case open, back
    case approvals, audit, economics, exports, operations, plans

    case palette, filter, search
    case searchNext = "search-next"
    case searchPrevious = "search-previous"
    case sort
    case reverseSort = "reverse-sort"
    case sortLeft = "sort-left"
    case sortRight = "sort-right"
    case columns, views
    case view4 = "view-4"
    case view5 = "view-5"
    case view6 = "view-6"
    case view7 = "view-7"
    case view8 = "view-8"
    case view9 = "view-9"
    case allTenants = "all-tenants"
    case mark
    case markRange = "mark-range"
    case clearMarks = "clear-marks"

    case follow, hold
    case goToTime = "go-to-time"
    case previousDay = "previous-day"
    case nextDay = "next-day"
    case previousHour = "previous-hour"
    case nextHour = "next-hour"
    case nextError = "next-error"
    case previousError = "previous-error"
    case kinds, severity
    case nextMeter = "next-meter"
    case previousMeter = "previous-meter"
    case graphView = "graph-view"
    case economicsGrouping = "economics-grouping"
    case economicsMonth = "economics-month"
    case economicsMonthAfter = "economics-month-after"
    case whatIf = "what-if"

    case copyID = "copy-id"
    case copyLink = "copy-link"
    case copyRow = "copy-row"
    case changePlan = "change-plan"
    case suspendTenant = "suspend-tenant"
    case resumeTenant = "resume-tenant"
    case deleteTenant = "delete-tenant"
    case restoreTenant = "restore-tenant"
    case purgeTenant = "purge-tenant"
    case impersonate
    case endImpersonation = "end-impersonation"
    case addNote = "note"
    case openIncident = "open-incident"
    case resolveIncident = "resolve-incident"
    case auditKind = "audit-kind"
    case decideRequest = "decide-request"
    case withdrawRequest = "withdraw-request"
    case executeRequest = "execute-request"
    case rollBackRequest = "roll-back-request"
    case resetDemo = "reset-demo"

    case createExport = "create-export"
    case verifyExport = "verify-export"
    case cancelExport = "cancel-export"
    case copyPath = "copy-path"

    case help, refresh, redraw, timings
    case lock
    case switchOperator = "switch-operator"
    case suspend, quit
    case askToQuit = "ask-to-quit"
  }
}
