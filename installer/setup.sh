# What run.sh, test.sh and package.sh have in common: the machine's packages, the JDK, Maven. Sourced, not run.
# Everything it says goes to standard error: standard output belongs to the program.
# shellcheck shell=bash

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
java_version=25

# What the window and its 3D need on Debian 12, and what draws Chinese on the screen.
desk_packages=(libgtk-3-0 libgl1 libgl1-mesa-dri libglx-mesa0 libxtst6 libxxf86vm1 fonts-noto-cjk)
# What the tests need besides: a virtual display, jpackage's helpers, a second opinion on PDF files.
test_packages=(xvfb xauth fakeroot binutils poppler-utils)
# What jpackage needs to write a .deb.
deb_packages=(fakeroot binutils)

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$*"
    exit 2
}

# --- the machine ------------------------------------------------------------------------------------------------------

is_debian() { [[ -r /etc/os-release ]] && grep -qE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release; }

# Those of the given Debian packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s\n' "$package"
    done
}

# Installs what is missing of the given Debian packages; on other systems, and without the right to install, says what to install and returns 1.
need_packages() {
    local missing as_root=()
    if ! is_debian; then
        if [[ $(uname -s) == Linux ]]; then
            say "This is not Debian: please install with your own package manager what these Debian packages hold, if it is not there yet:"
            say "    $*"
        fi
        return 0
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "Missing Debian packages. As root, please run:"
            say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${missing[*]} …"
    "${as_root[@]}" apt-get update -q >&2 || say "The package lists could not be renewed; trying with the old ones."
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2; then
        say "These Debian packages could not be installed: ${missing[*]}"
        say "As root, with a network, please run:"
        say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
}

# --- the JDK ----------------------------------------------------------------------------------------------------------

# Whether a folder holds a JDK (not only a JRE) of our version or newer.
is_our_jdk() {
    local version
    [[ -x $1/bin/javac && -r $1/release ]] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [[ -n $version ]] && ((version >= java_version))
}

# The folders where a JDK may be, most wanted first.
jdk_candidates() {
    local on_path
    printf '%s\n' "${JAVA_HOME:-}"
    on_path=$(command -v javac || true)
    [[ -z $on_path ]] || dirname "$(dirname "$(readlink -f "$on_path")")"
    [[ ! -r $HOME/.m2/toolchains.xml ]] || sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
    printf '%s\n' /usr/lib/jvm/*"$java_version"* /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# Sets `jdk`, or stops and says what to do.
find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if [[ -n $candidate ]] && is_our_jdk "$candidate"; then
            jdk=$candidate
            return
        fi
    done < <(jdk_candidates)
    say "Undercroft needs a JDK $java_version or newer, and none was found by JAVA_HOME, on the PATH, in ~/.m2/toolchains.xml or under /usr/lib/jvm."
    say "Please install one, for example Eclipse Temurin $java_version (package temurin-$java_version-jdk of Adoptium's Debian repository,"
    stop "or an archive unpacked anywhere), and set JAVA_HOME to its folder if it does not lie under /usr/lib/jvm."
}

# --- Maven ------------------------------------------------------------------------------------------------------------

need_maven() {
    command -v mvn >/dev/null && return
    if is_debian && need_packages maven; then return; fi
    stop "Undercroft is built by Apache Maven 3.8 or newer, and there is no mvn on the PATH. Please install it."
}

# Runs Maven in our folder with the given arguments, first with what the local repository holds, then, if something is missing there, with the network.
# What Maven says goes to standard output and into the file target/maven.log.
maven() {
    local log=$home/target/maven.log status=0 colour=never
    need_maven
    mkdir -p "$home/target"
    (
        cd "$home"
        # the toolchains plugin looks into variables of this form; Maven itself may run on an older Java
        export JAVA25_HOME=$jdk
        command -v java >/dev/null || export JAVA_HOME=$jdk
        set -o pipefail
        mvn -B -o -Dstyle.color=$colour "$@" 2>&1 | tee "$log" && exit 0
        # Maven's words for "not in the local repository and I may not ask"
        grep -qE 'in offline mode|is offline|has not been downloaded from it before' "$log" || exit 1
        echo "The local Maven repository does not hold everything: asking the network." | tee -a "$log"
        mvn -B -Dstyle.color=$colour "$@" 2>&1 | tee "$log"
    ) || status=$?
    return $status
}

# --- the program, built -----------------------------------------------------------------------------------------------

# Java's own quoting in an argument file.
quoted() {
    local text=${1//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}

# Puts what Maven compiled into one jar, because class data can be shared only from jars.
pack_jar() {
    mkdir -p "$(dirname "$1")"
    "$jdk/bin/jar" --create --file "$1" --main-class org.undercroft.Undercroft -C "$home/target/classes" .
}
