package org.wininet4j.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.CookieCaller;
import org.wininet4j.cookie.CookieFile;
import org.wininet4j.cookie.CookieJar;
import org.wininet4j.cookie.CookieTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inet cookies}: shows and changes the cookies of the user. */
@Command(name = "cookies", description = {"Shows and changes the cookies that are stored for you.", ""}, mixinStandardHelpOptions = true,
        versionProvider = Version.class, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
                "  inet cookies ls --why https://example.com/x",
                "  inet cookies set https://example.com/ 'name=value; max-age=3600'",
                "  inet cookies rm name --domain example.com",
                "  inet cookies export cookies.txt"})
final class CookiesCommand implements Runnable {

    private final Streams streams;
    private final Supplier<CookieJar> jars;

    @Spec private @Nullable CommandSpec spec;

    CookiesCommand(Streams streams, Supplier<CookieJar> jars) {
        this.streams = streams;
        this.jars = jars;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw wrong("which command?");
    }

    private ParameterException wrong(String problem) {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return new ParameterException(spec.commandLine(), problem);
    }

    /** Something to do with a jar. */
    private interface Work {
        ExitCode with(CookieJar jar) throws IOException;
    }

    /** Opens the jar, and says what a file has against it. */
    private int inJar(String subject, Work work) {
        try (var jar = jars.get()) {
            var code = work.with(jar);
            jar.flush();
            return code.number();
        } catch (IOException e) {
            return told(ExitCode.FILE, ErrorLine.of(subject, e));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int told(ExitCode code, String line) {
        streams.err().println(line);
        streams.err().flush();
        return code.number();
    }

    private ExitCode print(List<String> lines) {
        var out = new PrintStream(streams.out(), false, streams.charset());
        lines.forEach(out::println);
        out.flush();
        return out.checkError() ? ExitCode.BROKEN_PIPE : ExitCode.DONE;
    }

    @Command(name = "ls", description = {"Lists the cookies, their values left out.", ""}, mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int list(
            @Option(names = "--why", paramLabel = "URL",
                    description = "Say for each cookie whether a request to URL would send it, and why.") @Nullable String url,
            @Option(names = "--values", description = "Show the values too: they may be secrets.") boolean values) {
        return inJar("cookies", jar -> {
            if (url == null) {
                return print(jar.cookies().stream().map(cookie -> CookieText.line(cookie, values)).toList());
            }
            var target = CookieTarget.of(url);
            return print(jar.explain(target, CookieCaller.REQUEST).stream().map(verdict -> CookieText.line(verdict, values)).toList());
        });
    }

    @Command(name = "set", description = {"Sets a cookie, as a response from URL would.", ""}, mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int set(
            @Parameters(paramLabel = "URL", description = "Whose cookie it is.") String url,
            @Parameters(paramLabel = "COOKIE", description = "As in Set-Cookie: 'name=value; path=/; max-age=3600'.") String line) {
        return inJar("cookies", jar -> {
            var ruling = jar.receive(CookieTarget.of(url), line, CookieCaller.OWNER);
            if (!ruling.reason().stores()) {
                throw wrong("the cookie is not stored: " + ruling.reason().text());
            }
            var remark = ruling.persistent() ? "" : " (a session cookie: it ends with this command)";
            streams.err().println("inet: " + ruling.reason().text() + remark);
            return ExitCode.DONE;
        });
    }

    @Command(name = "rm", description = {"Removes cookies by their names.", ""}, mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int remove(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names, with case.") List<String> names,
            @Option(names = "--domain", paramLabel = "DOMAIN",
                    description = "Only those of this host or domain.") @Nullable String domain) {
        return inJar("cookies", jar -> {
            var doomed = jar.cookies().stream().filter(cookie -> names.contains(cookie.name()) && isOf(cookie, domain)).toList();
            doomed.forEach(cookie -> jar.remove(cookie.key()));
            streams.err().println("inet: " + doomed.size() + (doomed.size() == 1 ? " cookie" : " cookies") + " removed");
            return ExitCode.DONE;
        });
    }

    private static boolean isOf(Cookie cookie, @Nullable String domain) {
        return domain == null || cookie.domain().equalsIgnoreCase(domain.startsWith(".") ? domain.substring(1) : domain);
    }

    @Command(name = "import", description = {"Reads cookies from a file in the form of Netscape's cookies.txt.", ""},
            mixinStandardHelpOptions = true, versionProvider = Version.class)
    int read(@Parameters(paramLabel = "FILE", description = "What to read.") Path file) {
        return inJar(file.toString(), jar -> {
            var read = CookieFile.read(file, jar, InstantSource.system().instant());
            streams.err().println("inet: " + read.cookies() + " cookies read, " + read.skipped() + " lines skipped");
            return ExitCode.DONE;
        });
    }

    @Command(name = "export", description = {"Writes all cookies, with their values, to a file in the form of Netscape's cookies.txt.", ""},
            mixinStandardHelpOptions = true, versionProvider = Version.class)
    int write(@Parameters(paramLabel = "FILE", description = "What to write; - is standard output.") String file) {
        return inJar(file, jar -> {
            if (file.equals("-")) {
                streams.out().write(CookieFile.text(jar.cookies()).getBytes(StandardCharsets.ISO_8859_1));
                return ExitCode.DONE;
            }
            int count = CookieFile.write(jar, Path.of(file), false);
            streams.err().println("inet: " + count + " cookies written");
            return ExitCode.DONE;
        });
    }
}
