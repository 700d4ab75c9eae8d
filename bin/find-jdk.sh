# Sourced by the launchers: find_jdk sets JDK to the first home of a JDK 25 or newer, looking at JAVA_HOME, the java on PATH and the usual
# folders in this order; it returns 1 if there is none. Bash 3.2 is enough.

# is_new_enough HOME: true if HOME is a JDK 25 or newer, by its release file or, without one, by its own word.
is_new_enough() {
  local line version=""
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;; esac
    done <"$1/release"
  else
    version=$("$1/bin/java" -version 2>&1)
    version=${version#*version }
  fi
  version=${version#\"}
  version=${version%%[!0-9]*}
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

# home_of_java_on_path: prints the home behind the links of the java on PATH.
home_of_java_on_path() {
  local java link
  java=$(type -P java) || return 1
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in /*) java=$link ;; *) java=${java%/*}/$link ;; esac
  done
  printf '%s\n' "${java%/bin/java}"
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* /opt/*; do
    if [ -n "$home" ] && is_new_enough "$home"; then
      JDK=$home
      return 0
    fi
  done
  return 1
}
