#!/usr/bin/env bash
# Builds the image from a private copy of this checkout, runs both Compose files and checks what docs/containers.md says.
# Needs Docker and Compose 2. Uses names of its own and removes its containers and volumes. The last line is
# "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

export NEO4J_PASSWORD=a-first-password COMPOSE_PROJECT_NAME="convergencia-check-$$"
PORT=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
export PORT
scratch=$(mktemp -d)
passed=0
failed=0
compose=()
trap 'clean; rm -rf "$scratch"' EXIT

check() {
  local started=$SECONDS name=$1
  shift
  if "$@" >"$scratch/output" 2>&1; then
    passed=$((passed + 1)) && echo "ok $name ($((SECONDS - started)) s)"
  else
    failed=$((failed + 1)) && echo "FAILED $name ($((SECONDS - started)) s)" && tail -20 "$scratch/output" | sed 's/^/    /'
    return 1
  fi
}

clean() { [ ${#compose[@]} -eq 0 ] || "${compose[@]}" down --volumes >/dev/null 2>&1; }

# ------------------------------------------------------------------------------------------------------- helpers

# The files of git, readable only for their owner as under umask 077: the image must not depend on their modes.
private_copy() {
  mkdir "$scratch/checkout" && chmod 700 "$scratch/checkout" &&
    git ls-files -z --cached --others --exclude-standard | (umask 077 && tar --null --files-from - --mode=go= -c | tar -C "$scratch/checkout" -x) &&
    cd "$scratch/checkout"
}

up() { timeout 300 "${compose[@]}" up --detach --wait || { "${compose[@]}" logs --tail 20; return 1; }; }

container() { "${compose[@]}" ps --all --quiet "$1"; }
inspect() { docker inspect "$(container "$1")" --format "$2"; }
inside() { "${compose[@]}" exec -T "$@"; }
graph() { inside convergencia npm run --silent graph -- "$@"; }
# The same in a separate container without a running service.
graph_alone() { "${compose[@]}" run --rm -T convergencia npm run --silent graph -- "$@"; }

# Repeats a command until it succeeds, for up to 90 seconds.
eventually() {
  local end=$((SECONDS + 90))
  until "$@"; do [ "$SECONDS" -lt "$end" ] || return 1; sleep 0.5; done
}

is_ready() { [ "$(curl -s -m 6 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$PORT/ready")" = 200 ]; }
ready() { eventually is_ready || { "${compose[@]}" ps --all; return 1; }; }

# The processes in the container of $1 whose command contains $2, except process 1, which only supervises them.
processes() {
  inside "$1" sh -c 'for p in /proc/[0-9]*; do
    [ "$p" != /proc/1 ] && [ "$p" != "/proc/$$" ] && tr "\0" " " <"$p/cmdline" 2>/dev/null | grep -qF -e "$0" && echo "${p#/proc/}"
  done; true' "$2"
}

# -------------------------------------------------------------------------------------------------------- checks

builds_and_starts() { "${compose[@]}" build && up; }

answers() {
  curl -s "http://127.0.0.1:$PORT/graphql" -H 'content-type: application/json' \
    -d '{"query":"{ axis(slug: \"seguridad-alimentaria\") { leaders { edges { node { ... on Organism { acronym } } } } } }"}' |
    grep -F '"acronym":"SICA"'
}

# Only loopback names are accepted as hosts.
answers_under_its_names() {
  [ "$(status_as localhost)" = 200 ] && [ "$(status_as evil.example)" = 421 ]
}
status_as() { curl -s -o /dev/null -w '%{http_code}' -H "host: $1" "http://127.0.0.1:$PORT/schema.graphql"; }

# Runs without privileges, and can write only to the documented places.
confined() {
  local process
  process=$(processes convergencia run.mjs) && inside convergencia cat "/proc/$process/status" >"$scratch/status" &&
    grep -E '^Uid:[[:space:]]1000[[:space:]]' "$scratch/status" && grep -E '^CapEff:[[:space:]]0+$' "$scratch/status" &&
    grep -E '^NoNewPrivs:[[:space:]]1$' "$scratch/status" &&
    ! inside convergencia touch /app/file /app/dist/file /home/node/file && inside convergencia touch /tmp/file &&
    [ -z "$(inside convergencia find /app ! -path '/app/data*' ! -type l \( -perm /022 -o ! -perm -004 \))" ]
}

# Every volume has a name, so that `down` leaves none behind.
volumes_named() {
  local service name
  for service in $("${compose[@]}" config --services); do
    for name in $(inspect "$service" '{{ range .Mounts }}{{ .Name }} {{ end }}'); do
      [[ "$name" == "${COMPOSE_PROJECT_NAME}_"* ]] || { echo "$service has the volume $name"; return 1; }
    done
  done
}

restarted() { [ "$(inspect "$1" '{{ .RestartCount }}')" -gt "$2" ]; }

# Kills the process in the container of $1 whose command contains $2.
comes_back() {
  local before process
  before=$(inspect "$1" '{{ .RestartCount }}')
  process=$(processes "$1" "$2") && [ -n "$process" ] && inside "$1" sh -c "kill -9 $process"
  eventually restarted "$1" "$before" && ready
}

keeps_its_data() {
  graph dump >"$scratch/before" && "${compose[@]}" down && up && graph dump >"$scratch/after" && cmp "$scratch/before" "$scratch/after"
}

is_restored() {
  graph dump >"$scratch/backup" && [ -s "$scratch/backup" ] && "${compose[@]}" down --volumes &&
    graph_alone load /dev/stdin <"$scratch/backup" && up && graph dump | cmp - "$scratch/backup"
}

stops_in_time() {
  local service
  "${compose[@]}" stop
  for service in $("${compose[@]}" config --services); do
    [ "$(inspect "$service" '{{ .State.ExitCode }}')" = 0 ] || { "${compose[@]}" ps --all; return 1; }
  done
}

logged() { "${compose[@]}" logs convergencia | grep -F "$1"; }

# The service works again with the right password.
says_that_the_password_is_wrong() {
  NEO4J_PASSWORD=a-mistaken-password "${compose[@]}" up --detach
  eventually logged 'it refused the login. Check GRAPH_USER and GRAPH_PASSWORD.' && up && answers
}

takes_another_password() {
  local change="ALTER CURRENT USER SET PASSWORD FROM '$NEO4J_PASSWORD' TO 'a-second-password'"
  inside neo4j cypher-shell --username neo4j --password "$NEO4J_PASSWORD" --database system "$change" || return 1
  export NEO4J_PASSWORD=a-second-password
  up && answers
}

refuses_to_start_without_password() {
  ! NEO4J_PASSWORD= "${compose[@]}" up --detach >"$scratch/refusal" 2>&1 && grep -F 'choose a password' "$scratch/refusal"
}

# ------------------------------------------------------------------------------------------------------ the run

# $1: the name for its checks; the rest: options for Compose.
try() {
  local name=$1
  compose=(docker compose "${@:2}")
  check "$name: is built from a checkout that only its owner can read, starts and is healthy" builds_and_starts || { clean; return; }
  check "$name: answers a question" answers
  check "$name: answers under its names, and no others" answers_under_its_names
  check "$name: runs without privileges on files it cannot write" confined
  check "$name: keeps what it keeps in volumes with names" volumes_named
  check "$name: the command line works inside" graph check
  check "$name: comes back when the service is killed" comes_back convergencia run.mjs
  [ "$name" = embedded ] || check "$name: comes back when Neo4j is killed" comes_back neo4j -Xmx
  check "$name: keeps its data" keeps_its_data
  check "$name: is restored from a backup" is_restored
  if [ "$name" = neo4j ]; then
    check "$name: takes another password" takes_another_password
    check "$name: says that a password is wrong" says_that_the_password_is_wrong
    check "$name: without a password nothing starts, and it is said why" refuses_to_start_without_password
  fi
  check "$name: stops in time, of itself" stops_in_time
  clean
}

private_copy || exit 1
try embedded --file docker-compose.embedded.yml
try neo4j --file docker-compose.yml

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
