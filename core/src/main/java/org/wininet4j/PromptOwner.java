package org.wininet4j;

import java.util.Optional;

/**
 * For whom is asked (UI12).
 *
 * @param handle the request; empty where none is concerned
 * @param window whatever the program gave as its window; nothing here looks into it
 */
public record PromptOwner(Optional<InternetHandle> handle, Optional<Object> window) {}
