#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <string.h>

/* The words of a leaf and their length in bytes; NULL when it has none. */
static inline const char *quorate_cmark_literal(cmark_node *node, size_t *length) {
    const char *words = cmark_node_get_literal(node);
    *length = words ? strlen(words) : 0;
    return words;
}
