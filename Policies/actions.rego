# Who may ask for which action. Default deny, written as positive conditions: a field that is
# missing or of another type makes a condition fail, never hold.
package switchboard.actions

import rego.v1

default allow := false

allow if can_change_plan
allow if can_suspend_tenant
allow if can_resume_tenant
allow if can_delete_tenant
allow if can_restore_tenant
allow if can_purge_tenant
allow if can_impersonate
allow if can_add_note
allow if can_open_incident
allow if can_resolve_incident
allow if can_backfill
allow if can_manage_operators
allow if can_publish_plan
allow if can_replace_install_key
allow if can_approve_request

default in_scope := false

in_scope if {
	is_string(input.tenant.partner)
	input.operator.scope == input.tenant.partner
}

in_scope if {
	input.operator.scope == "all"
	reaches_all
}

# All partners, and what concerns none of them, are for platform administrators; support writes notes
# and tends incidents there, and approvers decide.
default reaches_all := false

reaches_all if "platform_admin" in input.operator.roles

reaches_all if {
	is_for_support
	"support" in input.operator.roles
}

reaches_all if {
	input.action == "approve_request"
	"approver" in input.operator.roles
}

default is_for_support := false

is_for_support if input.action in {"add_note", "open_incident", "resolve_incident"}

default is_admin := false

is_admin if "partner_admin" in input.operator.roles
is_admin if "platform_admin" in input.operator.roles

# What is asked for is this action, by an administrator, inside the own scope.
default is_admin_in_scope := false

is_admin_in_scope if {
	in_scope
	is_admin
}

default can_change_plan := false

can_change_plan if {
	input.action == "change_plan"
	is_admin_in_scope
	input.tenant.status in {"trial", "active"}
	is_string(input.plan)
}

default can_suspend_tenant := false

can_suspend_tenant if {
	input.action == "suspend_tenant"
	is_admin_in_scope
	input.tenant.status in {"trial", "active"}
}

default can_resume_tenant := false

can_resume_tenant if {
	input.action == "resume_tenant"
	is_admin_in_scope
	input.tenant.status == "suspended"
}

default can_delete_tenant := false

can_delete_tenant if {
	input.action == "delete_tenant"
	is_admin_in_scope
	input.tenant.status in {"trial", "active", "suspended"}
}

# The days of grace are counted by the program.
default can_restore_tenant := false

can_restore_tenant if {
	input.action == "restore_tenant"
	is_admin_in_scope
	input.tenant.status == "deleted"
}

default can_purge_tenant := false

can_purge_tenant if {
	input.action == "purge_tenant"
	is_admin_in_scope
	input.tenant.status == "deleted"
}

default can_impersonate := false

can_impersonate if {
	input.action == "impersonate"
	is_admin_in_scope
	input.tenant.status in {"trial", "active"}
	is_number(input.minutes)
	input.minutes > 0
	input.minutes <= 15
}

# Whoever works with tenants may leave a note.
default can_add_note := false

can_add_note if {
	input.action == "add_note"
	in_scope
	works_with_tenants
}

default can_open_incident := false

can_open_incident if {
	input.action == "open_incident"
	in_scope
	works_with_tenants
	input.severity in {"info", "notice", "warning", "error"}
}

default can_resolve_incident := false

can_resolve_incident if {
	input.action == "resolve_incident"
	in_scope
	works_with_tenants
	is_string(input.incident)
}

# Usage that came after its period was closed for good.
default can_backfill := false

can_backfill if {
	input.action == "backfill"
	in_scope
	is_platform_admin
	has_days
}

default has_days := false

has_days if {
	is_string(input.from)
	is_string(input.to)
	input.from < input.to
}

default is_platform_admin := false

is_platform_admin if "platform_admin" in input.operator.roles

# Operators and plans are of no partner.
default is_store_admin := false

is_store_admin if {
	input.operator.scope == "all"
	is_platform_admin
}

default can_manage_operators := false

can_manage_operators if {
	manages_operators
	is_store_admin
	is_string(input.subject)
}

default manages_operators := false

manages_operators if {
	input.action in {"add_operator", "rotate_operator", "revoke_operator"}
}

default can_publish_plan := false

can_publish_plan if {
	input.action == "publish_plan"
	is_store_admin
	is_string(input.plan)
}

# The former one is lost, or was seen by somebody.
default can_replace_install_key := false

can_replace_install_key if {
	input.action == "replace_install_key"
	is_store_admin
}

default works_with_tenants := false

works_with_tenants if is_admin
works_with_tenants if "support" in input.operator.roles

# Who filed or edited a request does not decide it.
default can_approve_request := false

can_approve_request if {
	input.action == "approve_request"
	in_scope
	"approver" in input.operator.roles
	is_somebody_elses
}

default is_somebody_elses := false

is_somebody_elses if {
	is_string(input.operator.id)
	is_array(input.authors)
	count(input.authors) > 0
	every author in input.authors {
		is_string(author)
		author != input.operator.id
	}
}

obligations contains "dual_control" if {
	allow
	input.action in {
		"suspend_tenant", "delete_tenant", "restore_tenant", "purge_tenant", "impersonate",
		"backfill", "add_operator", "rotate_operator", "revoke_operator", "replace_install_key",
	}
}

reasons contains "the tenant is outside the operator's scope" if {
	not is_of_the_store
	not in_scope
}

default is_of_the_store := false

is_of_the_store if manages_operators
is_of_the_store if input.action in {"publish_plan", "replace_install_key"}

default takes_admin := false

takes_admin if {
	input.action in {
		"change_plan", "suspend_tenant", "resume_tenant", "delete_tenant", "restore_tenant",
		"purge_tenant", "impersonate",
	}
}

default is_known := false

is_known if takes_admin
is_known if is_for_support
is_known if is_of_the_store
is_known if input.action in {"backfill", "approve_request"}

reasons contains "this action is not known" if not is_known

reasons contains "the operator has no administrator's role" if {
	takes_admin
	not is_admin
}

reasons contains "the operator does not work with tenants" if {
	is_for_support
	not works_with_tenants
}

reasons contains "takes a platform administrator" if {
	input.action == "backfill"
	not is_platform_admin
}

reasons contains "takes a platform administrator of all partners" if {
	is_of_the_store
	not is_store_admin
}

reasons contains "a request is decided by an approver who did not write it" if {
	input.action == "approve_request"
	not can_approve_request
}

default status_fits := false

status_fits if {
	input.action in {"change_plan", "suspend_tenant", "impersonate"}
	input.tenant.status in {"trial", "active"}
}

status_fits if {
	input.action in {"restore_tenant", "purge_tenant"}
	input.tenant.status == "deleted"
}

status_fits if {
	input.action == "resume_tenant"
	input.tenant.status == "suspended"
}

status_fits if {
	input.action == "delete_tenant"
	input.tenant.status in {"trial", "active", "suspended"}
}

reasons contains sprintf("not for a tenant that is %s", [status]) if {
	status := input.tenant.status
	is_string(status)
	takes_admin
	not status_fits
}

reasons contains "an impersonation takes 1 to 15 minutes" if {
	input.action == "impersonate"
	status_fits
	is_admin_in_scope
	not allow
}

reasons contains "a plan has to be named" if {
	input.action == "change_plan"
	status_fits
	is_admin_in_scope
	not allow
}

reasons contains "an incident is info, notice, warning or error" if {
	input.action == "open_incident"
	in_scope
	works_with_tenants
	not allow
}

reasons contains "an incident has to be named" if {
	input.action == "resolve_incident"
	in_scope
	works_with_tenants
	not allow
}

reasons contains "a backfill has a first day and one after the last" if {
	input.action == "backfill"
	in_scope
	is_platform_admin
	not allow
}

reasons contains "an operator has to be named" if {
	manages_operators
	is_store_admin
	not allow
}

reasons contains "a plan has to be named" if {
	input.action == "publish_plan"
	is_store_admin
	not allow
}

# What switchboard asks for: these three and nothing else.
decision := {"allow": allow, "reasons": reasons, "obligations": obligations}
