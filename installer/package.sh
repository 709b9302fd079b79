#!/usr/bin/env bash
# Makes a self-contained Undercroft, its own Java run time inside, under target/package:
#   installer/package.sh            the folder, and this system's installer: .deb on Debian, .msi on Windows (in Git Bash), .dmg on macOS
#   installer/package.sh --image    the folder only
#   installer/package.sh --built    with what Maven has already built under target/ (the tests use it), the folder only
# Icons, options and the list of modules are in installer/packages.
set -euo pipefail

# shellcheck source=installer/setup.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/setup.sh"

with_build=yes
with_installer=yes
case "${1:-}" in
    '') ;;
    --image) with_installer=no ;;
    --built) with_installer=no with_build=no ;;
    *)
        say "usage: installer/package.sh [--image|--built]"
        exit 64
        ;;
esac

case "$(uname -s)" in
    Linux) system=linux separator=: image=Undercroft ;;
    Darwin) system=macos separator=: image=Undercroft.app ;;
    MINGW* | MSYS* | CYGWIN*) system=windows separator=';' image=Undercroft ;;
    *) stop "No package is made for $(uname -s)." ;;
esac

# A path as this system's Java writes it.
native() { if [[ $system == windows ]]; then cygpath -m "$1"; else printf '%s\n' "$1"; fi; }

package=$home/target/package
packages=$home/installer/packages

build() {
    say "Building Undercroft with $jdk …"
    maven -q process-classes dependency:build-classpath@classpath license:add-third-party@notices >&2 ||
        stop "The build failed; what Maven said stands above and in $home/target/maven.log."
}

# What is packed: our jar, the libraries, the sample office, whose work it is.
gather() {
    local jars jar
    rm -rf "$package/input"
    mkdir -p "$package/input/licences"
    pack_jar "$package/input/undercroft.jar"
    IFS=$separator read -r -d '' -a jars <"$home/target/classpath" || true
    for jar in "${jars[@]}"; do cp "${jar%$'\n'}" "$package/input/"; done
    [[ ! -d $home/sample-data ]] || cp -R "$home/sample-data" "$package/input/"
    cp "$home/LICENSE" "$home/target/licences/THIRD-PARTY.txt" "$package/input/licences/"
}

# The Java run time with JavaFX inside. It changes only with the JDK, with JavaFX and with the list of modules: until then it is kept.
link_runtime() {
    local modules made_of jar
    modules=$(grep -v '^#' "$packages/modules" | paste -sd, -)
    made_of=$(cat "$jdk/release" && ls "$home/target/javafx" && echo "$modules")
    [[ -f $package/runtime.made-of && $(<"$package/runtime.made-of") == "$made_of" ]] && return
    say "Linking the run time …"
    rm -rf "$package/runtime" "$package/javafx" "$package/runtime.made-of"
    mkdir -p "$package/javafx"
    # beside each real module lies an empty jar of the same name, for build tools only
    for jar in "$home"/target/javafx/*.jar; do
        if "$jdk/bin/jar" --list --file "$(native "$jar")" | grep -q '^module-info.class'; then cp "$jar" "$package/javafx/"; fi
    done
    "$jdk/bin/jlink" --module-path "$(native "$package/javafx")" --add-modules "$modules" --output "$(native "$package/runtime")" \
        --include-locales=en,zh --strip-debug --no-header-files --no-man-pages --compress=zip-3 >&2
    printf '%s\n' "$made_of" >"$package/runtime.made-of"
}

# The options of a system's argument file; paths in them are relative to installer/packages.
make_image() {
    local flags=() flag
    while IFS= read -r flag; do flags+=(--java-options "$flag"); done < <(grep -v '^#' "$home/installer/java.args")
    # a desktop's terminal is UTF-8; on Windows the terminal's own code page counts
    [[ $system == windows ]] || flags+=(--java-options -Dstdout.encoding=UTF-8 --java-options -Dstderr.encoding=UTF-8)
    say "Making the folder …"
    rm -rf "${package:?}/$image"
    # shellcheck disable=SC2016  # $APPDIR is for the packaged launcher to fill in
    (cd "$packages" && "$jdk/bin/jpackage" @jpackage.args "@$system/app.args" --type app-image --app-version "$version" \
        --input "$(native "$package/input")" --main-jar undercroft.jar --main-class org.undercroft.Undercroft \
        --runtime-image "$(native "$package/runtime")" --java-options '-Dundercroft.home=$APPDIR' "${flags[@]}" --dest "$(native "$package")") >&2
    say "$package/$image"
}

make_installer() {
    if [[ $system == linux ]] && ! command -v dpkg-deb >/dev/null; then
        say "This is not Debian: the folder is all that is made here."
        return
    fi
    say "Making the installer …"
    # jars and run time are compressed already: xz would take minutes to gain little
    export DPKG_DEB_COMPRESSOR_TYPE=gzip
    (cd "$packages" && "$jdk/bin/jpackage" @jpackage.args "@$system/installer.args" --app-version "$version" --app-image "$(native "$package/$image")" \
        --license-file "$(native "$home/LICENSE")" --file-associations cityjson.properties --dest "$(native "$package")") >&2
    ls -1 "$package"/*.{deb,msi,dmg} 2>/dev/null || true
}

if [[ $with_installer == yes && $system == linux ]]; then need_packages "${deb_packages[@]}" || stop "jpackage needs them for a .deb."; fi
find_jdk
[[ $with_build == no ]] || build
for made in classes classpath javafx licences/THIRD-PARTY.txt; do
    [[ -e $home/target/$made ]] || stop "target/$made is missing: --built packs what 'mvn process-test-classes' has left under target/."
done
# the first version in the pom is our own
version=$(sed -n 's:^ *<version>\(.*\)</version>:\1:p' "$home/pom.xml" | head -1)
mkdir -p "$package"
gather
link_runtime
make_image
[[ $with_installer == no ]] || make_installer
