package switchboard.limits_test

import data.switchboard.limits
import rego.v1

test_below_is_allowed if limits.allow with input as {"used": 79, "limit": 100}

test_below_is_silent if count(limits.obligations) == 0 with input as {"used": 79, "limit": 100}

test_soft_is_allowed if limits.allow with input as {"used": 80, "limit": 100}

test_soft_is_told if {
	"soft_limit_notice" in limits.obligations with input as {"used": 80, "limit": 100}
}

test_at_the_limit_is_allowed if limits.allow with input as {"used": 100, "limit": 100}

test_above_is_refused if limits.allow == false with input as {"used": 101, "limit": 100}

test_above_is_told if {
	limits.reasons == {"101 of 100 are used"} with input as {"used": 101, "limit": 100}
}

test_huge_is_exact if {
	limits.allow == false with input as {
		"used": 9007199254740993, "limit": 9007199254740992,
	}
}

test_a_guardrail_moves_the_notice if {
	"soft_limit_notice" in limits.obligations with input as {
		"used": 50, "limit": 100, "soft_percent": 50,
	}
}

test_a_guardrail_has_bounds if {
	count(limits.obligations) == 0 with input as {"used": 50, "limit": 100, "soft_percent": 1}
}

test_text_is_refused if limits.allow == false with input as {"used": "1", "limit": "100"}

test_null_is_refused if limits.allow == false with input as {"used": null, "limit": 100}

test_negative_is_refused if limits.allow == false with input as {"used": -1, "limit": 100}

test_nothing_is_refused if limits.allow == false with input as {}

test_text_is_told if {
	limits.reasons == {"used and limit are not both numbers in range"} with input as {"used": "1", "limit": 100}
}

test_a_limit_of_text_is_refused if {
	limits.allow == false with input as {"used": 1, "limit": "100"}
}

test_no_use_is_allowed if {
	limits.allow with input as {"used": 0, "limit": 1}
}

test_a_limit_of_zero_is_refused if {
	limits.allow == false with input as {"used": 0, "limit": 0}
}

test_a_limit_of_zero_owes_nothing if {
	count(limits.obligations) == 0 with input as {"used": 5, "limit": 0}
}

test_a_late_notice_is_late if {
	count(limits.obligations) == 0 with input as {"used": 94, "limit": 100, "soft_percent": 95}
}

test_a_notice_is_not_too_late if {
	count(limits.obligations) == 1 with input as {"used": 94, "limit": 100, "soft_percent": 96}
}

test_below_has_no_reasons if {
	count(limits.reasons) == 0 with input as {"used": 1, "limit": 100}
}
