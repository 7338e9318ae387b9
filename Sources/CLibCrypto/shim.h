#pragma once
/* The plain SHA-256 functions: all we need, and without OpenSSL 3's lookups at run time. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
