#pragma once
#include <stddef.h>

/* A file of templates/, carried in the binary. */
typedef struct {
    const char *path; /* under templates/ */
    const unsigned char *bytes;
    size_t count;
} quorate_template;

size_t quorate_template_count(void);
/* index < quorate_template_count() */
quorate_template quorate_template_at(size_t index);
