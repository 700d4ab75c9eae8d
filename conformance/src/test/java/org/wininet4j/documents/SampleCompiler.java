package org.wininet4j.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a sample in memory against the class path of the tests, warnings being errors. */
final class SampleCompiler {
    private SampleCompiler() {}

    /**
     * The classes of a sample, by name.
     *
     * @throws AssertionError with the place in the document if it does not compile
     */
    static Map<String, byte[]> compile(JavaSample sample) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-classpath", System.getProperty("java.class.path"), "-Xlint:all,-path", "-Werror", "-proc:none");
        try (var files = new Memory(compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8))) {
            boolean compiled = compiler.getTask(null, files, problems, options, null, List.of(new Source(sample.source()))).call();
            if (!compiled) {
                throw new AssertionError(report(sample, problems.getDiagnostics()));
            }
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String report(JavaSample sample, List<Diagnostic<? extends JavaFileObject>> problems) {
        var text = new StringBuilder("a sample does not compile");
        for (var problem : problems) {
            long line = sample.line() + Math.max(0, problem.getLineNumber() - 1);
            text.append("\n  ").append(sample.document()).append(':').append(line).append(' ').append(problem.getMessage(Locale.ROOT));
        }
        return text.toString();
    }

    /** Loads and runs a sample. */
    static void run(JavaSample sample) throws ReflectiveOperationException {
        new Loader(compile(sample)).loadClass(JavaSample.CLASS_NAME).getMethod("run").invoke(null);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///" + JavaSample.CLASS_NAME + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(JavaFileManager libraries) {
            super(libraries);
        }

        Map<String, byte[]> classes() {
            var classes = new HashMap<String, byte[]>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(SampleCompiler.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
