#!/bin/sh
# Writes Sources/BuiltInTemplates/templates.c: every file of templates/, embedded by the compiler.
# Run by `make templates`; a test holds the result against the folder.
set -eu
cd "$(dirname "$0")/.."
out=Sources/BuiltInTemplates/templates.c
files=$(cd templates && find . -type f | sed 's|^\./||' | LC_ALL=C sort)
{
    echo "/* Written by Scripts/embed-templates.sh from the list of files under templates/. */"
    echo '#include "BuiltInTemplates.h"'
    echo "#pragma clang diagnostic ignored \"-Wc23-extensions\" /* #embed */"
    number=0
    for file in $files; do
        printf '\nstatic const unsigned char file%d[] = {\n#embed "../../templates/%s" suffix(, )\n    0};\n' "$number" "$file"
        number=$((number + 1))
    done
    printf '\nstatic const quorate_template files[] = {\n'
    number=0
    for file in $files; do
        printf '    {"%s", file%d, sizeof(file%d) - 1},\n' "$file" "$number" "$number"
        number=$((number + 1))
    done
    printf '};\n\nsize_t quorate_template_count(void) { return sizeof(files) / sizeof(files[0]); }\n'
    printf '\nquorate_template quorate_template_at(size_t index) { return files[index]; }\n'
} >"$out.new"
if cmp -s "$out.new" "$out"; then rm "$out.new"; else mv "$out.new" "$out"; fi
