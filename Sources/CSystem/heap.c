#define _DEFAULT_SOURCE
#include "CSystem.h"
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void quorate_prepare_heap(void) {
    const uintptr_t page = 2 << 20;
    uintptr_t start = (uintptr_t)sbrk(0);
    mallopt(M_TOP_PAD, 8 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    /* The heap begins with less than these two ask for, so it grows by the pad. */
    void *volatile first = malloc(100 << 10);
    void *volatile second = malloc(100 << 10);
    free(second);
    free(first);
    start = (start + page - 1) / page * page;
    uintptr_t end = (uintptr_t)sbrk(0);
    if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
}
