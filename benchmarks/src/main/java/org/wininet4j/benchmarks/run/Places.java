package org.wininet4j.benchmarks.run;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the folder of the clone
 * @param nginx the program
 */
public record Places(Path root, Path nginx) {

    /** As the launcher told. */
    public static Places ofLauncher() {
        return new Places(Path.of(property("benchmarks.root")), Path.of(property("benchmarks.nginx")));
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + ": start this by benchmarks/run");
        }
        return value;
    }

    /** The folder of nginx's configuration. */
    public Path nginxConfiguration() {
        return root.resolve("benchmarks/nginx");
    }

    /** A program of {@code native/}, built by the launcher. */
    public Path nativeProgram(String name) {
        return root.resolve("benchmarks/target/native").resolve(name);
    }

    /** The class path of the agents. */
    public String classPath() {
        return classPath(root);
    }

    /** The same of another clone. */
    static String classPath(Path clone) {
        return app(clone) + "/*";
    }

    /** The folder of what was built in a clone. */
    public static Path app(Path clone) {
        return clone.resolve("benchmarks/target/app");
    }

    /** The JVM that runs this one. */
    public static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
