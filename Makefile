# Quorate: builds meeting packs from plain files. `make` does everything; `make help` lists the rest.

SWIFT ?= swift
MEETING ?= packs/southampton/meetings/2022-12-15-health-and-care-partnership
OUTPUT ?= out
PREFIX ?= /usr/local
QUORATE := .build/release/quorate

# What the Swift toolchain needs to run and link, what the build needs, what the tests need beside it,
# and the peers the benchmarks run.
SWIFT_PACKAGES := binutils ca-certificates git libc6-dev libcurl4 libgcc-12-dev libncurses6 \
	libsqlite3-0 libstdc++-12-dev tzdata zlib1g-dev
BUILD_PACKAGES := $(SWIFT_PACKAGES) pkg-config libxml2-dev \
	libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libssl-dev liblzma-dev libsqlite3-dev
TEST_PACKAGES := libxml2-utils docbook5-xml jing docbook-xsl-ns xsltproc pandoc locales python3 \
	python3-icalendar python3-dateutil python3-recurring-ical-events python3-jsonschema
BENCH_PACKAGES := python3 python3-yaml cmark-gfm libxml2-utils pandoc asciidoctor lowdown groff sqlite3

# One file that needs no library of the machine, so nothing is looked up when it starts, and that stands at
# fixed addresses: to fit 76,000 pointers to others took a fifth of the start of a search. It has one thread,
# so references are counted without locks. lld is part of the Swift toolchain.
RELEASE := -c release --product quorate --static-swift-stdlib --disable-local-rpath \
	-Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xlinker -lz -Xlinker -llzma -Xlinker -s \
	-Xswiftc -Xfrontend -Xswiftc -assume-single-threaded

ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# Installs those of $(1) that are missing.
define install_missing
	@missing=""; for package in $(1); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q '^install ok installed' \
			|| missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then echo "Installing:$$missing"; \
		$(ROOT) apt-get update -qq && \
		$(ROOT) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
			-o DPkg::Lock::Timeout=300 $$missing >/dev/null; fi
endef

.DEFAULT_GOAL := all
.PHONY: all help system build templates pack test test-system check oracle golden format bench install clean

all: pack ## install what is missing, build, and build the sample pack

help: ## say what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

system: ## install the system packages the build needs
	$(call install_missing,$(BUILD_PACKAGES))

test-system: system
	$(call install_missing,$(TEST_PACKAGES))

build: system ## build the release binary; it runs where Swift is not installed
	@$(SWIFT) build $(RELEASE)
	@echo "$(QUORATE)"

pack: build ## build the sample pack
	@$(QUORATE) build $(MEETING) --output $(OUTPUT)

# Some modules are optimised for the tests: half a minute more of build for a third less to wait.
test golden: export QUORATE_QUICK_TESTS := 1
test: test-system ## run every test
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

check: build ## what a change must pass: style, the sample packs, the tests
	@$(SWIFT) format lint --recursive --strict Sources Tests Package.swift
	@$(QUORATE) check packs
	@$(QUORATE) format --check packs
	@$(MAKE) test

# In a folder of its own, optimised; VERDICTS and QUORATE_SEED say how many and which.
ORACLE := -c release -Xswiftc -enable-testing --scratch-path .build-oracle
VERDICTS ?= 1000000
oracle: system ## judge a million random meetings against an oracle, in some minutes
	@$(SWIFT) build --build-tests $(ORACLE)
	@QUORATE_VERDICTS=$(VERDICTS) $(SWIFT) test --skip-build $(ORACLE) \
		--filter 'JudgingTests.(OracleTests|SessionTests)/'

golden: test-system ## record the golden files anew, then fail: review the difference
	@QUORATE_RECORD=1 $(SWIFT) test

format: build ## put Swift sources and sample packs into canonical form
	@$(SWIFT) format --recursive --in-place Sources Tests Package.swift
	@$(QUORATE) format packs

templates: ## list the files of templates/ for embedding, after one was added or removed
	@Scripts/embed-templates.sh

bench: build ## measure against peers, in one run
	$(call install_missing,$(BENCH_PACKAGES))
	@$(SWIFT) build -c release --product quorate-bench --static-swift-stdlib
	@.build/release/quorate-bench
	@python3 Benchmarks/run.py --quorate $(QUORATE)
	@python3 Benchmarks/authority.py --quorate $(QUORATE)
	@python3 Benchmarks/strategies.py --quorate $(QUORATE)
	@python3 Benchmarks/archive.py --quorate $(QUORATE)

# Builds nothing: run as root, it would leave files of root's in the build folder.
install: ## install the binary that `make` built under PREFIX
	@test -x $(QUORATE) || { echo "$(QUORATE) is missing: run 'make' first, not as root" >&2; exit 1; }
	@install -D -m 755 $(QUORATE) $(DESTDIR)$(PREFIX)/bin/quorate

clean: ## remove what was built
	@rm -rf .build .build-oracle out
