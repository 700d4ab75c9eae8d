/**
 * The clients under measurement, one class each, behind {@link org.wininet4j.benchmarks.agent.Agent}. They share no code with each
 * other beyond how a body is made and counted.
 */
@NullMarked
package org.wininet4j.benchmarks.agent;

import org.jspecify.annotations.NullMarked;
