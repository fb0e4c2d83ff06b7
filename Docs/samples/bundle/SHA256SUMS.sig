lЬPyвсWSц5x≤О≥°┌}ъMvO█▒▐$.Т8TU█А·╡▓NG6щ]nЙPSE3ё▌┼вЦoчем▒k{▓
