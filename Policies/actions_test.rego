package switchboard.actions_test

import data.switchboard.actions
import rego.v1

admin := {"id": "ana", "roles": ["partner_admin"], "scope": "northwind"}

tenant := {"id": "tn_1", "partner": "northwind", "status": "active"}

suspend := {"action": "suspend_tenant", "operator": admin, "tenant": tenant}

test_admin_suspends_own_tenant if actions.allow with input as suspend

test_suspending_needs_two if {
	"dual_control" in actions.obligations with input as suspend
}

test_other_partner_is_refused if {
	actions.allow == false with input as suspend with input.tenant.partner as "contoso"
}

test_other_partner_is_told if {
	count(actions.reasons) == 1 with input as suspend with input.tenant.partner as "contoso"
}

test_scope_all_needs_the_role if {
	actions.allow == false with input as suspend with input.operator.scope as "all"
}

test_platform_admin_has_all if {
	actions.allow with input as suspend
		with input.operator as {"id": "vera", "roles": ["platform_admin"], "scope": "all"}
}

test_support_is_refused if {
	actions.allow == false with input as suspend with input.operator.roles as ["support"]
}

test_suspended_is_not_suspended_again if {
	actions.allow == false with input as suspend with input.tenant.status as "suspended"
}

test_resume_wants_suspended if {
	actions.allow with input as suspend with input.action as "resume_tenant"
		with input.tenant.status as "suspended"
}

test_active_is_deleted_by_two if {
	actions.obligations == {"dual_control"} with input as suspend
		with input.action as "delete_tenant"
}

test_deleted_is_not_deleted_again if {
	actions.allow == false with input as suspend with input.action as "delete_tenant"
		with input.tenant.status as "deleted"
}

test_suspended_is_deleted_by_two if {
	actions.obligations == {"dual_control"} with input as suspend
		with input.action as "delete_tenant" with input.tenant.status as "suspended"
}

test_plan_change_needs_a_plan if {
	actions.allow == false with input as suspend with input.action as "change_plan"
}

test_plan_change if {
	actions.allow with input as suspend with input.action as "change_plan"
		with input.plan as "pro@3"
}

test_impersonation_is_short if {
	actions.allow with input as suspend with input.action as "impersonate"
		with input.minutes as 15
}

test_impersonation_is_not_long if {
	actions.allow == false with input as suspend with input.action as "impersonate"
		with input.minutes as 16
}

test_impersonation_takes_time if {
	actions.allow == false with input as suspend with input.action as "impersonate"
		with input.minutes as 0
}

test_minutes_are_a_number if {
	actions.allow == false with input as suspend with input.action as "impersonate"
		with input.minutes as "5"
}

test_unknown_action_is_refused if {
	actions.allow == false with input as suspend with input.action as "drop_tables"
}

test_no_input_is_refused if actions.allow == false with input as {}

test_null_scope_is_not_null_partner if {
	actions.allow == false with input as suspend with input.operator.scope as null
		with input.tenant.partner as null
}

note := {
	"action": "add_note",
	"operator": {"id": "sam", "roles": ["support"], "scope": "northwind"},
	"tenant": tenant,
}

test_support_leaves_a_note if actions.allow with input as note

test_a_note_is_for_the_own_partner if {
	actions.allow == false with input as note with input.tenant.partner as "contoso"
}

test_an_approver_leaves_no_note if {
	actions.reasons == {"the operator does not work with tenants"} with input as note
		with input.operator.roles as ["approver"]
}

approve := {
	"action": "approve_request",
	"operator": {"id": "bo", "roles": ["approver"], "scope": "northwind"},
	"tenant": tenant, "authors": ["ana", "sam"],
}

test_another_approves if actions.allow with input as approve

test_the_requester_does_not_approve if {
	actions.allow == false with input as approve with input.authors as ["bo"]
}

test_an_editor_does_not_approve if {
	actions.allow == false with input as approve with input.authors as ["ana", "bo"]
}

test_authors_are_needed if actions.allow == false with input as approve with input.authors as []

test_authors_are_a_list if {
	actions.allow == false with input as approve with input.authors as {"x": "ana"}
}

test_authors_have_names if actions.allow == false with input as approve with input.authors as [7]

test_an_approver_has_a_name if {
	actions.allow == false with input as approve with input.operator.id as null
}

test_approving_takes_the_role if {
	actions.allow == false with input as approve with input.operator.roles as ["partner_admin"]
}

test_approving_is_for_the_own_partner if {
	actions.allow == false with input as approve with input.operator.scope as "contoso"
}

test_the_status_is_told if {
	actions.reasons == {"not for a tenant that is suspended"} with input as suspend
		with input.tenant.status as "suspended"
}

test_the_length_is_told if {
	actions.reasons == {"an impersonation takes 1 to 15 minutes"} with input as suspend
		with input.action as "impersonate" with input.minutes as 16
}

test_the_missing_plan_is_told if {
	actions.reasons == {"a plan has to be named"} with input as suspend
		with input.action as "change_plan"
}

test_support_is_told if {
	actions.reasons == {"the operator has no administrator's role"} with input as suspend
		with input.operator.roles as ["support"]
}

test_an_unknown_action_is_told if {
	actions.reasons == {"this action is not known"} with input as suspend
		with input.action as "drop_tables"
}

test_the_decision_is_all_three if {
	actions.decision == {
		"allow": true, "reasons": actions.reasons, "obligations": {"dual_control"},
	} with input as suspend
}

test_support_of_all_leaves_a_note if {
	actions.allow with input as note with input.operator.scope as "all"
}

test_support_of_all_is_no_administrator if {
	actions.allow == false with input as note with input.operator.scope as "all"
		with input.operator.roles as ["support", "partner_admin"]
		with input.action as "suspend_tenant"
}

test_an_approver_of_all_approves if {
	actions.allow with input as approve with input.operator.scope as "all"
}

test_an_approver_of_all_leaves_no_note if {
	actions.allow == false with input as note with input.operator.scope as "all"
		with input.operator.roles as ["approver", "partner_admin"]
}

test_support_of_all_does_not_approve if {
	actions.reasons == {
		"the tenant is outside the operator's scope",
		"a request is decided by an approver who did not write it",
	} with input as approve with input.operator.scope as "all"
		with input.operator.roles as ["support"]
}

test_a_plan_does_not_resume if {
	actions.allow == false with input as suspend
		with input.action as "resume_tenant"
		with input.plan as "pro@3"
}

test_support_changes_no_plan if {
	actions.allow == false with input as suspend
		with input.action as "change_plan"
		with input.plan as "pro@3"
		with input.operator.roles as ["support"]
}

test_support_resumes_nobody if {
	actions.allow == false with input as suspend
		with input.action as "resume_tenant"
		with input.tenant.status as "suspended"
		with input.operator.roles as ["support"]
}

test_active_is_not_resumed if {
	actions.reasons == {"not for a tenant that is active"} with input as suspend
		with input.action as "resume_tenant"
}

test_active_is_refused_resuming if {
	actions.allow == false with input as suspend
		with input.action as "resume_tenant"
}

test_support_deletes_nobody if {
	actions.allow == false with input as suspend
		with input.action as "delete_tenant"
		with input.tenant.status as "suspended"
		with input.operator.roles as ["support"]
}

test_minutes_do_not_resume if {
	actions.allow == false with input as suspend
		with input.action as "resume_tenant"
		with input.minutes as 5
}

test_support_does_not_impersonate if {
	actions.allow == false with input as suspend
		with input.action as "impersonate"
		with input.minutes as 5
		with input.operator.roles as ["support"]
}

test_authors_do_not_make_a_note if {
	actions.allow == false with input as note
		with input.operator.roles as ["approver"]
		with input.authors as ["ana"]
}

test_what_is_refused_owes_nothing if {
	count(actions.obligations) == 0 with input as suspend
		with input.tenant.status as "suspended"
}

test_an_approver_is_told if {
	actions.reasons == {"the operator has no administrator's role"} with input as suspend
		with input.operator.roles as ["approver"]
}

test_a_note_has_no_reasons if {
	count(actions.reasons) == 0 with input as note
}

test_an_approval_has_no_reasons if {
	count(actions.reasons) == 0 with input as approve
}

test_deleting_again_is_told if {
	actions.reasons == {"not for a tenant that is deleted"} with input as suspend
		with input.action as "delete_tenant" with input.tenant.status as "deleted"
}

test_deleting_active_has_no_reasons if {
	count(actions.reasons) == 0 with input as suspend with input.action as "delete_tenant"
}

test_resuming_has_no_reasons if {
	count(actions.reasons) == 0 with input as suspend
		with input.action as "resume_tenant"
		with input.tenant.status as "suspended"
}

test_impersonate_tells_the_status_alone if {
	actions.reasons == {"not for a tenant that is suspended"} with input as suspend
		with input.action as "impersonate"
		with input.tenant.status as "suspended"
		with input.minutes as 16
}

test_impersonate_tells_the_role_alone if {
	actions.reasons == {"the operator has no administrator's role"} with input as suspend
		with input.action as "impersonate"
		with input.operator.roles as ["support"]
		with input.minutes as 16
}

test_impersonate_has_no_reasons if {
	count(actions.reasons) == 0 with input as suspend
		with input.action as "impersonate"
		with input.minutes as 5
}

test_change_plan_tells_the_status_alone if {
	actions.reasons == {"not for a tenant that is suspended"} with input as suspend
		with input.action as "change_plan"
		with input.tenant.status as "suspended"
}

test_change_plan_tells_the_role_alone if {
	actions.reasons == {"the operator has no administrator's role"} with input as suspend
		with input.action as "change_plan"
		with input.operator.roles as ["support"]
}

test_change_plan_has_no_reasons if {
	count(actions.reasons) == 0 with input as suspend
		with input.action as "change_plan"
		with input.plan as "pro@3"
}

deleted := {
	"action": "restore_tenant", "operator": admin,
	"tenant": {"id": "tn_1", "partner": "northwind", "status": "deleted"},
}

test_deleted_is_restored_by_two if {
	actions.obligations == {"dual_control"} with input as deleted
}

test_deleted_is_purged_by_two if {
	actions.obligations == {"dual_control"} with input as deleted
		with input.action as "purge_tenant"
}

test_restoring_has_no_reasons if count(actions.reasons) == 0 with input as deleted

test_purging_has_no_reasons if {
	count(actions.reasons) == 0 with input as deleted with input.action as "purge_tenant"
}

test_active_is_not_restored if {
	actions.allow == false with input as deleted with input.tenant.status as "active"
}

test_active_is_not_purged if {
	actions.allow == false with input as deleted with input.tenant.status as "active"
		with input.action as "purge_tenant"
}

test_restoring_active_is_told if {
	actions.reasons == {"not for a tenant that is active"} with input as deleted
		with input.tenant.status as "active"
}

test_support_restores_nobody if {
	actions.allow == false with input as deleted with input.operator.roles as ["support"]
}

test_support_purges_nobody if {
	actions.allow == false with input as deleted with input.operator.roles as ["support"]
		with input.action as "purge_tenant"
}

test_nothing_else_is_done_to_deleted if {
	actions.allow == false with input as deleted with input.action as "drop_tables"
}

incident := {
	"action": "open_incident", "operator": note.operator, "tenant": tenant, "severity": "error",
}

test_support_opens_an_incident if actions.allow with input as incident

test_support_of_all_opens_an_incident_of_nobody if {
	actions.allow with input as {
		"action": "open_incident", "severity": "info",
		"operator": {"id": "sam", "roles": ["support"], "scope": "all"},
	}
}

test_an_incident_owes_nothing if count(actions.obligations) == 0 with input as incident

test_an_incident_has_no_reasons if count(actions.reasons) == 0 with input as incident

test_an_incident_is_of_the_own_partner if {
	actions.allow == false with input as incident with input.tenant.partner as "contoso"
}

test_an_incident_of_another_tells_the_scope_alone if {
	actions.reasons == {"the tenant is outside the operator's scope"} with input as incident
		with input.tenant.partner as "contoso"
}

test_an_approver_opens_no_incident if {
	actions.allow == false with input as incident with input.operator.roles as ["approver"]
}

test_an_approver_is_told_of_incidents if {
	actions.reasons == {"the operator does not work with tenants"} with input as incident
		with input.operator.roles as ["approver"]
}

test_an_incident_has_a_known_severity if {
	actions.allow == false with input as incident with input.severity as "fatal"
}

test_the_severity_is_told if {
	actions.reasons == {"an incident is info, notice, warning or error"} with input as incident
		with input.severity as null
}

test_a_severity_is_no_action if {
	actions.allow == false with input as incident with input.action as "drop_tables"
}

resolve := {
	"action": "resolve_incident", "operator": note.operator, "tenant": tenant, "incident": "204",
}

test_support_resolves_an_incident if actions.allow with input as resolve

test_resolving_has_no_reasons if count(actions.reasons) == 0 with input as resolve

test_resolving_is_of_the_own_partner if {
	actions.allow == false with input as resolve with input.tenant.partner as "contoso"
}

test_resolving_of_another_tells_the_scope_alone if {
	actions.reasons == {"the tenant is outside the operator's scope"} with input as resolve
		with input.tenant.partner as "contoso"
}

test_an_approver_resolves_no_incident if {
	actions.allow == false with input as resolve with input.operator.roles as ["approver"]
}

test_an_approver_is_told_of_resolving if {
	actions.reasons == {"the operator does not work with tenants"} with input as resolve
		with input.operator.roles as ["approver"]
}

test_an_incident_has_a_name if {
	actions.allow == false with input as resolve with input.incident as 204
}

test_the_incident_is_told if {
	actions.reasons == {"an incident has to be named"} with input as resolve
		with input.incident as null
}

test_an_incident_is_no_action if {
	actions.allow == false with input as resolve with input.action as "drop_tables"
}

root := {"id": "vera", "roles": ["platform_admin"], "scope": "all"}

backfill := {
	"action": "backfill", "operator": root, "from": "2026-10-01", "to": "2026-11-01",
}

test_a_backfill_of_all_takes_two if {
	actions.obligations == {"dual_control"} with input as backfill
}

test_a_backfill_of_one_tenant if {
	actions.allow with input as backfill with input.tenant as tenant
		with input.operator.scope as "northwind"
}

test_a_backfill_has_no_reasons if count(actions.reasons) == 0 with input as backfill

test_a_backfill_of_all_takes_all if {
	actions.allow == false with input as backfill with input.operator.scope as "northwind"
}

test_a_backfill_of_all_tells_the_scope_alone if {
	actions.reasons == {"the tenant is outside the operator's scope"} with input as backfill
		with input.operator.scope as "northwind"
}

test_a_partner_admin_backfills_nothing if {
	actions.allow == false with input as backfill with input.tenant as tenant
		with input.operator as admin
}

test_a_partner_admin_is_told_of_backfills if {
	actions.reasons == {"takes a platform administrator"} with input as backfill
		with input.tenant as tenant with input.operator as admin
}

test_a_backfill_has_a_day if {
	actions.allow == false with input as backfill with input.to as "2026-10-01"
}

test_a_backfill_goes_forward if {
	actions.allow == false with input as backfill with input.to as "2026-09-01"
}

test_a_backfill_begins_on_a_day if {
	actions.allow == false with input as backfill with input.from as 0
}

test_a_backfill_ends_on_a_day if {
	actions.allow == false with input as backfill with input.to as ["2026-11-01"]
}

test_the_days_are_told if {
	actions.reasons == {"a backfill has a first day and one after the last"}
		with input as backfill with input.to as null
}

test_days_are_no_action if {
	actions.allow == false with input as backfill with input.action as "drop_tables"
}

enrol := {"action": "add_operator", "operator": root, "subject": "bo"}

test_operators_are_managed_by_two if {
	actions.obligations == {"dual_control"} with input as enrol
}

test_a_key_is_rotated_by_two if {
	actions.obligations == {"dual_control"} with input as enrol
		with input.action as "rotate_operator"
}

test_an_operator_is_revoked_by_two if {
	actions.obligations == {"dual_control"} with input as enrol
		with input.action as "revoke_operator"
}

test_enrolling_has_no_reasons if count(actions.reasons) == 0 with input as enrol

test_a_partner_enrols_nobody if {
	actions.allow == false with input as enrol with input.operator.scope as "northwind"
}

test_enrolling_takes_the_role if {
	actions.allow == false with input as enrol with input.operator.roles as ["partner_admin"]
}

test_enrolling_tells_the_role_alone if {
	actions.reasons == {"takes a platform administrator of all partners"} with input as enrol
		with input.operator.roles as ["partner_admin"]
}

test_an_operator_has_a_name if {
	actions.allow == false with input as enrol with input.subject as 7
}

test_the_operator_is_told if {
	actions.reasons == {"an operator has to be named"} with input as enrol
		with input.subject as null
}

test_an_operator_is_no_action if {
	actions.allow == false with input as enrol with input.action as "drop_tables"
}

rekey := {"action": "replace_install_key", "operator": root}

test_the_key_is_replaced_by_two if {
	actions.obligations == {"dual_control"} with input as rekey
}

test_replacing_the_key_has_no_reasons if count(actions.reasons) == 0 with input as rekey

test_a_partner_replaces_no_key if {
	actions.allow == false with input as rekey with input.operator.scope as "northwind"
}

test_replacing_the_key_takes_the_role if {
	actions.reasons == {"takes a platform administrator of all partners"} with input as rekey
		with input.operator.roles as ["partner_admin"]
}

test_the_key_is_no_other_action if {
	actions.allow == false with input as rekey with input.action as "drop_tables"
}

publish := {"action": "publish_plan", "operator": root, "plan": "pro@9"}

test_a_plan_is_published if actions.allow with input as publish

test_publishing_owes_nothing if count(actions.obligations) == 0 with input as publish

test_publishing_has_no_reasons if count(actions.reasons) == 0 with input as publish

test_a_partner_publishes_nothing if {
	actions.allow == false with input as publish with input.operator.scope as "northwind"
}

test_publishing_tells_the_scope_alone if {
	actions.reasons == {"takes a platform administrator of all partners"} with input as publish
		with input.operator.scope as "northwind"
}

test_publishing_takes_the_role if {
	actions.allow == false with input as publish with input.operator.roles as ["partner_admin"]
}

test_a_plan_has_a_name if {
	actions.allow == false with input as publish with input.plan as 9
}

test_the_plan_is_told if {
	actions.reasons == {"a plan has to be named"} with input as publish
		with input.plan as null
}

test_a_plan_is_no_action if {
	actions.allow == false with input as publish with input.action as "drop_tables"
}
