# The project's jobs. `make help` lists them.
SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE = -c release --static-swift-stdlib -debug-info-format none
PACKAGES = libsqlite3-dev libncurses-dev zlib1g-dev
TEST_PACKAGES = sqlite3 tmux libvterm-dev python3 python3-venv prometheus openssh-client openssl jq

.DEFAULT_GOAL := help
.PHONY: help setup setup-tests build demo test check lint bench docs format install package check-focus check-spreadsheet clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | column -ts "$$(printf '\t')"

setup:
	@Scripts/install-packages $(PACKAGES)

setup-tests: setup
	@Scripts/install-packages $(TEST_PACKAGES)

# The C files of the cryptography first: they keep every core busy, which the modules that wait for
# them, one after the other, cannot.
build: setup ## the release program at .build/release/switchboard
	$(SWIFT) build $(RELEASE) --target CCryptoBoringSSL
	$(SWIFT) build $(RELEASE) --product switchboard

demo: build ## the console on a seed database with a live feed
	.build/release/switchboard demo

test: setup-tests ## lint, build with warnings as errors, all tests
	Scripts/check

check: test ## the same as test

lint: ## formatter, sizes, words, imports
	Scripts/lint

bench: build ## measured figures against the committed thresholds
	Scripts/bench

docs: build ## redraw the screens and key tables in README.md and Docs/
	Scripts/docs write

format: ## rewrite the sources in the project's style
	$(SWIFT) format format -i --recursive --parallel Sources Tests Package.swift

install: build ## the program into PREFIX/bin
	install -D -m 755 .build/release/switchboard $(DESTDIR)$(PREFIX)/bin/switchboard

package: build ## the Debian package, its bill of materials and checksums in .build/dist
	@Scripts/install-packages dpkg-dev
	Scripts/package

check-focus: ## a second opinion on FOCUS exports: focus-validator, offline (640 MB, Python 3.11 or 3.12)
	$(SWIFT) build --product switchboard
	Scripts/focus-check

check-spreadsheet: ## exports opened in LibreOffice: nothing is evaluated, sums to the cent
	$(SWIFT) build --product switchboard
	@Scripts/install-packages libreoffice-calc-nogui
	Scripts/spreadsheet-check

clean: ## all that was built
	rm -rf .build
