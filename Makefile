# Everything a developer or a visitor calls. "make" alone prints this list.

JDK = $(shell deploy/find-jdk)
MVN = JAVA_HOME="$(JDK)" ./mvnw

# What the packaged system is made of: touching one of these files rebuilds it, nothing else does.
SOURCES = $(shell find pom.xml .mvn foundation client-service interaction-service scoring-service gateway deploy/local docs/api \
	-type f -not -path '*/target/*' -not -path '*/src/test/*' 2>/dev/null)
BUILT = deploy/local/target/.built
LOCAL = exec "$(JDK)/bin/java" -Xmx192m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -cp 'deploy/local/target/local-0.1.0-SNAPSHOT.jar:deploy/local/target/lib/*'

.DEFAULT_GOAL := help
.PHONY: help run test fmt bench token contract clean-data clean jdk

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: $(BUILT) ## start everything and load the demo portfolio, or your own file: DATA=<file> MAPPING=<file>
	@$(LOCAL) assay.local.LocalStack $(if $(DATA),--data "$(DATA)" --mapping "$(MAPPING)")

test: jdk ## all tests
	@$(MVN) verify

fmt: jdk ## format the sources
	@$(MVN) -q spotless:apply

bench: $(BUILT) ## measure, each figure beside its reference, and print one table
	@$(MVN) -q package -DskipTests -pl bench,bench/plain -am
	@exec "$(JDK)/bin/java" -Xmx1g -cp 'bench/target/bench-0.1.0-SNAPSHOT.jar:bench/target/lib/*' assay.bench.Bench $(ONLY)

token: $(BUILT) ## print a bearer token of the local stack: ROLE=score-reader [SUBJECT=name] [BOOKS=a,b] [PORTFOLIO=demo]
	@$(LOCAL) assay.local.PrintToken "$(or $(PORTFOLIO),demo)" "$(ROLE)" "$(SUBJECT)" "$(BOOKS)"

contract: jdk ## rewrite docs/api/openapi.yaml and docs/events from the code
	@$(MVN) -q package -DskipTests -pl '!bench,!bench/plain,!deploy/local'
	@$(MVN) -q -o test -pl foundation/core,gateway -am -Dtest='PublishedContractTest,EventSchemaTest' -Dsurefire.failIfNoSpecifiedTests=false -Dassay.docs.write=true

clean-data: ## forget everything that the local stack stored
	rm -rf data

clean: jdk ## remove what the build made
	@$(MVN) -q clean

jdk:
	@deploy/find-jdk >/dev/null

$(BUILT): $(SOURCES) | jdk
	@echo "Building (the first time fetches the libraries and takes some minutes) …"
	@$(MVN) -q package -DskipTests -pl '!bench,!bench/plain'
	@touch $@
