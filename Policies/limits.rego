# Whether a tenant may use more of a metric, and what has to be said about it. Integers only.
package switchboard.limits

import rego.v1

default allow := false

default well_formed := false

well_formed if {
	is_number(input.used)
	is_number(input.limit)
	input.used >= 0
	input.limit > 0
}

default over_hard := false

over_hard if {
	well_formed
	input.used > input.limit
}

default over_soft := false

over_soft if {
	well_formed
	input.used * 100 >= input.limit * soft_percent
}

# A guardrail may move the threshold within these bounds; else it is 80 %.
soft_percent := input.soft_percent if {
	is_number(input.soft_percent)
	input.soft_percent >= 50
	input.soft_percent <= 95
} else := 80

allow if {
	well_formed
	not over_hard
}

obligations contains "soft_limit_notice" if over_soft

reasons contains sprintf("%v of %v are used", [input.used, input.limit]) if over_hard

reasons contains "used and limit are not both numbers in range" if not well_formed

# What switchboard asks for: these three and nothing else.
decision := {"allow": allow, "reasons": reasons, "obligations": obligations}
