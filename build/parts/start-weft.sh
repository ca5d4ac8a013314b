#!/bin/sh
# Starts Weft on this computer and opens it in the browser. Closing this window ends it.
cd "$(dirname "$0")" || exit 1
exec ./Weft.Web --open true "$@"
