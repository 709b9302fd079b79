#!/usr/bin/env bash
# Starts Undercroft from its source tree.
#   installer/run.sh              opens the desk with the sample office; without a display runs the main job and says where the results are
#   installer/run.sh ARGUMENTS    the console: `installer/run.sh --help` lists what it can do
#   installer/run.sh bench NAME   measures the kernel on an invented district; without a NAME lists the benchmarks
#   installer/run.sh soak NAME    tries for long what the book must stand; without a NAME lists the drills
# The first start installs what the machine lacks and builds; later starts only start. Standard output carries only the program's output.
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd -P)
run=$home/target/run

# Whether target/run holds this very source, built, and everything it runs with is still there.
is_built() {
    local jars jar
    [[ -f $run/stamp && -x $(<"$run/java") ]] || return 1
    [[ -z $(find "$home/src/main" "$home/pom.xml" "$home/installer" -newer "$run/stamp" -print -quit) ]] || return 1
    IFS=: read -r -d '' -a jars <"$run/classpath" || true
    for jar in "${jars[@]}"; do [[ -e ${jar%$'\n'} ]] || return 1; done
}

# Builds into target/run: the jar, the JVM's arguments, and a cache of loaded classes that makes the start quicker. The stamp comes last.
build() {
    # shellcheck source=installer/setup.sh
    source "$home/installer/setup.sh"
    need_packages "${desk_packages[@]}" || say "The console works without them; the desk may not open."
    find_jdk
    say "Building Undercroft with $jdk …"
    mkdir -p "$run"
    rm -f "$run/stamp"
    touch "$run/stamp.new"
    maven -q process-classes dependency:build-classpath@classpath >&2 || stop "The build failed; what Maven said stands above and in $home/target/maven.log."
    pack_jar "$run/undercroft.jar"
    cp "$home/target/classpath" "$run/classpath"
    printf '%s' "$jdk/bin/java" >"$run/java"
    {
        cat "$home/installer/java.args"
        echo '# what the JVM itself has to say goes to standard error'
        echo '-Xlog:disable -Xlog:all=warning:stderr -XX:+DisplayVMOutputToStderr'
        echo '-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8'
        echo "-Dundercroft.home=$(quoted "$home")"
        echo "--module-path $(quoted "$home/target/javafx")"
        echo "--class-path $(quoted "$run/undercroft.jar:$(<"$run/classpath")")"
    } >"$run/java.args"
    remember_classes
    remember_desk
    mv "$run/stamp.new" "$run/stamp"
}

# A run of the console over a sample leaves a cache of the classes it loaded; a build without it is slower to start and otherwise the same.
remember_classes() {
    rm -f "$run/classes.aot"
    (
        cd "$run"
        "$jdk/bin/java" @java.args -XX:AOTCacheOutput="$run/classes.new.aot" org.undercroft.Undercroft "${rehearsal[@]}"
    ) >"$run/rehearsal.log" 2>&1 </dev/null || true
    if [[ -f $run/classes.new.aot ]]; then
        mv "$run/classes.new.aot" "$run/classes.aot"
    fi
}

# The same for the desk: it opens once over a sample office of its own, on a virtual screen where there is one, and closes again.
remember_desk() {
    local screen=()
    rm -f "$run/desk.aot"
    [[ $(uname -s) == Linux ]] || return 0
    if command -v xvfb-run >/dev/null; then
        screen=(xvfb-run -a -s "-screen 0 1600x1000x24 +extension GLX")
    elif ! has_display; then
        return 0
    fi
    say "Rehearsing the desk's start, so that later ones are quick …"
    rm -rf "$run/rehearsal"
    mkdir "$run/rehearsal"
    (
        cd "$run"
        export XDG_DATA_HOME=$run/rehearsal
        unset UNDERCROFT_OFFICE
        # the first start makes the office; what a start over one that is there needs is remembered from the second
        "${screen[@]}" "$jdk/bin/java" @java.args -Dundercroft.rehearsal="$run/rehearsal/first" org.undercroft.Undercroft
        "${screen[@]}" "$jdk/bin/java" @java.args -XX:AOTCacheOutput="$run/desk.new.aot" -Dundercroft.rehearsal="$run/rehearsal/second" org.undercroft.Undercroft
    ) >>"$run/rehearsal.log" 2>&1 </dev/null || true
    rm -rf "$run/rehearsal"
    [[ ! -f $run/desk.new.aot ]] || mv "$run/desk.new.aot" "$run/desk.aot"
}

# Compiles the test tree, where benchmarks and drills live, unless it is compiled as it stands, and notes the class path they run with.
build_test_tree() {
    local stamp=$run/bench.stamp
    if [[ -f $stamp && -d $home/target/test-classes && -z $(find "$home/src" "$home/pom.xml" "$home/installer" -newer "$stamp" -print -quit) ]]; then
        return
    fi
    # shellcheck source=installer/setup.sh
    source "$home/installer/setup.sh"
    find_jdk
    say "Compiling benchmarks and drills with $jdk …"
    rm -f "$stamp"
    touch "$stamp.new"
    maven -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$run/test-classpath" >&2 \
        || stop "They could not be compiled; what Maven said stands above and in $home/target/maven.log."
    mv "$stamp.new" "$stamp"
}

has_display() { [[ -n ${DISPLAY:-} || $(uname -s) == Darwin ]]; }

rehearsal=(--version)
samples=("$home"/sample-data/register/*.city.json "$home"/sample-data/applications/*.csv)
[[ ! -f ${samples[0]} ]] || rehearsal=(examine "${samples[@]}" --format json)

if ! is_built; then
    mkdir -p "$home/target"
    # two first starts at once: the second waits, then finds everything built
    if command -v flock >/dev/null; then
        exec 9>"$home/target/run.lock"
        flock 9
    fi
    is_built || build
    exec 9>&-
fi

# file names are UTF-8 here, whatever the session's locale says; the language of the messages stays the session's
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LANG=${LC_ALL:-${LANG:-C}} LC_CTYPE=C.UTF-8
    unset LC_ALL
fi

case ${1:-} in
    bench) from_test_tree=org.undercroft.benchmarks.Benchmarks ;;
    soak) from_test_tree=org.undercroft.soak.Soak ;;
esac
if [[ -n ${from_test_tree:-} ]]; then
    build_test_tree
    shift
    screen=()
    # view, desk and start are measured in a window, and without a screen on a virtual one
    if [[ ${1:-} =~ ^(view|desk|start)$ ]] && ! has_display && command -v xvfb-run >/dev/null; then
        screen=(xvfb-run -a -s "-screen 0 1600x1000x24 +extension GLX")
    fi
    exec "${screen[@]}" "$(<"$run/java")" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        -Dundercroft.home="$home" -cp "$home/target/test-classes:$home/target/classes:$(<"$run/test-classpath")" "$from_test_tree" "$@"
fi

if (($# == 0)) && ! has_display; then
    echo "No display here: running the main job without a window." >&2
    status=0
    "$(<"$run/java")" @"$run/java.args" org.undercroft.Undercroft demo --out "$home/target/demo" || status=$?
    echo "The results are in $home/target/demo" >&2
    exit $status
fi
remembered=$run/classes.aot
[[ ${1:-desk} != desk ]] || remembered=$run/desk.aot
remembering=()
[[ ! -f $remembered ]] || remembering=("-XX:AOTCache=$remembered")
exec "$(<"$run/java")" @"$run/java.args" "${remembering[@]}" org.undercroft.Undercroft "$@"
