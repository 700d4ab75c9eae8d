package org.wininet4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A block of a PEM file (RFC 7468): what it is called, and its bytes. */
final class PemBlock {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String RULE = "-----";

    private final String label;
    private final byte[] bytes;

    private PemBlock(String label, byte[] bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    String label() {
        return label;
    }

    byte[] bytes() {
        return bytes;
    }

    /** All blocks; what stands around them is skipped. */
    static List<PemBlock> read(String text) throws IOException {
        var blocks = new ArrayList<PemBlock>();
        var label = "";
        var content = new StringBuilder();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(BEGIN) && line.endsWith(RULE)) {
                label = line.substring(BEGIN.length(), line.length() - RULE.length());
                content.setLength(0);
            } else if (line.startsWith(END) && !label.isEmpty()) {
                blocks.add(new PemBlock(label, decoded(label, content.toString())));
                label = "";
            } else if (!label.isEmpty()) {
                content.append(line);
            }
        }
        return blocks;
    }

    private static byte[] decoded(String label, String content) throws IOException {
        if (content.contains("ENCRYPTED")) {
            throw new IOException("keys encrypted in the old way are not read; 'openssl pkcs8 -topk8' makes one that is");
        }
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new IOException("the block " + label + " is no base64", e);
        }
    }

    /** Whether it holds a private key, of whatever kind. */
    boolean isKey() {
        return label.endsWith("PRIVATE KEY");
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE") || label.equals("TRUSTED CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }
}
