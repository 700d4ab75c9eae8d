/**
 * What runs in an agent's process: the ways of making requests, each written once over
 * {@link org.wininet4j.benchmarks.agent.Agent}, and the meter. {@link org.wininet4j.benchmarks.drive.AgentMain} is its main class;
 * {@link org.wininet4j.benchmarks.drive.Task} goes in and {@link org.wininet4j.benchmarks.drive.Sample} comes out.
 */
@NullMarked
package org.wininet4j.benchmarks.drive;

import org.jspecify.annotations.NullMarked;
