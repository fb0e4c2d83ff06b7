# Who may ask for which action. Default deny, written as positive conditions: a field that is
# missing or of another type makes a condition fail, never hold.
package switchboard.actions

import rego.v1

default allow := false

allow if can_change_plan
allow if can_suspend_tenant
allow if can_resume_tenant
allow if can_delete_tenant
allow if can_impersonate

default in_scope := false

in_scope if {
	is_string(input.tenant.partner)
	input.operator.scope == input.tenant.partner
}

in_scope if {
	input.operator.scope == "all"
	"platform_admin" in input.operator.roles
}

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
	input.tenant.status == "suspended"
}

default can_impersonate := false

can_impersonate if {
	input.action == "impersonate"
	is_admin_in_scope
	input.tenant.status in {"trial", "active"}
	is_number(input.minutes)
	input.minutes > 0
	input.minutes <= 60
}

obligations contains "dual_control" if {
	allow
	input.action in {"suspend_tenant", "delete_tenant", "impersonate"}
}

reasons contains "the tenant is outside the operator's scope" if not in_scope

reasons contains "the operator has no administrator's role" if not is_admin

reasons contains sprintf("a tenant that is %s cannot take %s", [status, action]) if {
	status := input.tenant.status
	action := input.action
	is_string(status)
	is_string(action)
	is_admin_in_scope
	not allow
}
