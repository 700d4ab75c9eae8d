package org.wininet4j.win32;

import java.util.Map;

/** How long the key of a cipher suite is, by its name. Pure. */
final class CipherStrength {

    private static final Map<String, Integer> BITS = Map.of(
            "_AES_256_", 256, "_AES_128_", 128, "_CHACHA20_", 256, "_3DES_", 168, "_ARIA_256_", 256, "_ARIA_128_", 128, "_CAMELLIA_256_",
            256,
            "_CAMELLIA_128_", 128, "_RC4_128_", 128);

    private CipherStrength() {}

    /** The bits, 0 if the name does not tell. */
    static int bits(String suite) {
        return BITS.entrySet().stream().filter(cipher -> suite.contains(cipher.getKey())).map(Map.Entry::getValue).findFirst().orElse(0);
    }
}
