#define _GNU_SOURCE
#include "CSystem.h"
#include <sys/mman.h>

void *quorate_shared_counter(void) {
    void *counter =
        mmap(0, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return counter == MAP_FAILED ? 0 : counter;
}

long quorate_take_next(void *counter) {
    return __atomic_fetch_add((long *)counter, 1, __ATOMIC_RELAXED);
}

void quorate_end_counter(void *counter) { munmap(counter, sizeof(long)); }
