#!/usr/bin/env bash
# Makes the fonts of this folder from the packages installed under $1; see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$1/venv/bin
serif=$1/node_modules/@fontsource-variable/source-serif-4/files
sans=$1/node_modules/@fontsource/be-vietnam-pro/files

declare -A letters=(
    [latin]=U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B0,U+00B2,U+00B3,U+00B6,U+00B7,U+00BB,U+00BD,U+00C0-00C3,U+00C8-00CA,U+00CC,U+00CD,U+00D2-00D5,U+00D7,U+00D9,U+00DA,U+00DD,U+00E0-00E3,U+00E8-00EA,U+00EC,U+00ED,U+00F2-00F5,U+00F9,U+00FA,U+00FD,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2039,U+203A,U+2212
    [vietnamese]=U+0102,U+0103,U+0110,U+0111,U+0128,U+0129,U+0168,U+0169,U+01A0,U+01A1,U+01AF,U+01B0,U+1EA0-1EF9,U+20AB
)
features=kern,liga,mark,mkmk,ccmp,locl,tnum,lnum

subset() {  # from, letters, to
    "$bin/pyftsubset" "$1" --unicodes="$2" --layout-features="$features" --no-hinting --flavor=woff2 --output-file="$3"
}

for script in latin vietnamese; do
    variable=$(mktemp --suffix=.ttf)
    "$bin/fonttools" varLib.instancer -q "$serif/source-serif-4-$script-wght-normal.woff2" wght=400:600 -o "$variable"
    subset "$variable" "${letters[$script]}" "$here/source-serif-4-$script.woff2"
    rm "$variable"
    for weight in 400 600; do
        subset "$sans/be-vietnam-pro-$script-$weight-normal.woff2" "${letters[$script]}" "$here/be-vietnam-pro-$script-$weight.woff2"
    done
done
