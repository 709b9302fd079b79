#!/usr/bin/env bash
# Runs the whole suite, as the build server does: same set-up as run.sh, a virtual display with 3D, and at the end the runner's own count of tests.
# Arguments go to Maven: installer/test.sh -Dtest=HouseRulesTest
set -euo pipefail

# shellcheck source=installer/setup.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/setup.sh"

need_packages "${desk_packages[@]}" "${test_packages[@]}" || stop "Without these the suite cannot run."
command -v xvfb-run >/dev/null || stop "The tests need a virtual display: xvfb-run (Debian package xvfb) is not on the PATH."
find_jdk
need_maven
say "Testing Undercroft with $jdk …"

# texts and file names in the tests are UTF-8, and nobody's own screen, office or language plays a part
export LC_ALL=C.UTF-8
unset UNDERCROFT_OFFICE UNDERCROFT_PASSWORD WAYLAND_DISPLAY

status=0
# shellcheck disable=SC2016
xvfb-run -a -s "-screen 0 1600x1000x24 +extension GLX" \
    bash -c 'set -euo pipefail; source "$1"; find_jdk; shift; maven verify "$@"' test "$home/installer/setup.sh" "$@" || status=$?

# Maven goes on talking after the count; here it is again, as the runner printed it
grep -E 'Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$home/target/maven.log" | tail -1 | sed 's/^\[[A-Z]*\] *//' || true
exit $status
