#!/bin/sh
# Prints the path of a Chromium that starts: an installed one, else Playwright's own download, else Debian's package (as
# root). Without any it says so in one line and fails. The argument is a class path that holds Playwright, if there is one.
set -u

starts() {
    [ -n "$1" ] && [ -x "$1" ] && "$1" --headless --no-sandbox --version >/dev/null 2>&1
}

found() {
    if starts "$1"; then
        printf '%s\n' "$1"
        exit 0
    fi
}

installed() {
    for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
        found "$(command -v "$name" 2>/dev/null)"
    done
}

downloaded() {
    folder=${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}
    for path in "$folder"/chromium_headless_shell-*/chrome-*/*headless*shell "$folder"/chromium-*/chrome-linux*/chrome \
        "$HOME"/Library/Caches/ms-playwright/chromium_headless_shell-*/chrome-*/*headless*shell; do
        found "$path"
    done
}

[ -n "${PUBCO_CREDITS_BROWSER:-}" ] && found "$PUBCO_CREDITS_BROWSER"
installed
downloaded

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ -n "${1:-}" ]; then
    env -u PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD "$java" -cp "$1" com.microsoft.playwright.CLI \
        install --only-shell chromium >/dev/null 2>&1 && downloaded
fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null 2>&1
    apt-get install -y -qq chromium-headless-shell >/dev/null 2>&1 || apt-get install -y -qq chromium >/dev/null 2>&1
    installed
    downloaded
fi

echo 'no Chromium found and none could be installed; install one (Debian: apt-get install chromium-headless-shell)' >&2
exit 1
