#!/usr/bin/env python3
"""Answers decisions with real OPA, to prove the built-in engine equal to it.

Wants the wheel opa-golib-python-bindings 0.4.4, which is OPA 1.20.2:
    pip install --ignore-requires-python --no-deps opa-golib-python-bindings==0.4.4

Arguments are policy files. Reads `package<TAB>input` lines from standard input, and writes for each
the package's whole document as JSON with sorted keys, or `error`.
"""
import json
import sys

from opa_bindings import OpaEngine, OpaError

engine = OpaEngine()
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        engine.add_policy(name, file.read())

for line in sys.stdin:
    package, text = line.rstrip("\n").split("\t", 1)
    try:
        answer = engine.eval_document(package, json.loads(text))
    except OpaError:
        print("error")
        continue
    print(json.dumps(answer, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
