#define _GNU_SOURCE
#include "CSystem.h"
#include <unistd.h>

int quorate_fork(void) { return (int)fork(); }

int quorate_sync_all(int descriptor) { return syncfs(descriptor); }
