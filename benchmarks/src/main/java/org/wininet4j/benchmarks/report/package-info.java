/** What a run says: tables for people, JSON for programs. */
@NullMarked
package org.wininet4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
