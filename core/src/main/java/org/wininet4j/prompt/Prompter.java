package org.wininet4j.prompt;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetHandle;
import org.wininet4j.Prompt;
import org.wininet4j.PromptAnswer;
import org.wininet4j.PromptHandler;
import org.wininet4j.PromptOwner;
import org.wininet4j.call.CallLimits;

/**
 * Asks prompt handlers, on one daemon thread which exists only while there is something to ask (UI14). Thread-safe. Lock: {@code open}, for moments.
 *
 * <p>Who asks waits, but no longer than the limit, nor than his handle lives. Those who ask for the same realm while a question is open wait for its answer
 * (UI15); {@link #answer} gives it from elsewhere (UI23).
 */
public final class Prompter implements AutoCloseable {

    private static final long LINGER_MILLIS = 200;

    /** A question, its handler, and for whom it is. */
    public record Question(Prompt prompt, PromptHandler handler, PromptOwner owner, Duration limit) {}

    /** Tells whoever asks how to end his wait. */
    public interface Waiting {
        /** {@code end} ends the wait from now on; false if it is to end at once. */
        boolean endsBy(Runnable end);
    }

    private final Map<Object, OpenQuestion> open = new HashMap<>();
    private @Nullable ThreadPoolExecutor thread;
    private boolean closed;
    /** Whether something is asked: read without the lock by whoever closes a handle. */
    private volatile boolean asking;

    /**
     * Asks and waits. Credentials in the answer belong to the caller.
     *
     * @param begins runs when this question, and not another for the same realm, is put
     * @throws CancellationException if {@code waiting} has ended the wait
     */
    public PromptAnswer ask(Question question, Runnable begins, Waiting waiting) {
        var key = keyOf(question);
        boolean first;
        OpenQuestion asked;
        synchronized (open) {
            first = !open.containsKey(key);
            asked = open.computeIfAbsent(key, _ -> new OpenQuestion(question));
            asked.join();
            asking = true;
        }
        try {
            if (first) {
                begins.run();
                put(asked);
            }
            return await(asked, question.limit(), waiting);
        } finally {
            leave(key, asked, first);
        }
    }

    /** The realm, where credentials are asked for; else nobody shares the question. */
    private static Object keyOf(Question question) {
        return question.prompt() instanceof Prompt.Credentials asked
                ? List.of(asked.proxy(), asked.host(), asked.port(), asked.realm())
                : question;
    }

    private void put(OpenQuestion asked) {
        try {
            thread().execute(asked::put);
        } catch (RejectedExecutionException e) {
            asked.giveUp();
        }
    }

    private ThreadPoolExecutor thread() {
        synchronized (open) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            if (thread == null) {
                thread = new ThreadPoolExecutor(
                        1, 1, LINGER_MILLIS, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("wininet4j-prompt").factory());
                thread.allowCoreThreadTimeOut(true);
            }
            return thread;
        }
    }

    private static PromptAnswer await(OpenQuestion asked, Duration limit, Waiting waiting) {
        var mine = asked.answer();
        if (!waiting.endsBy(() -> mine.cancel(false))) {
            throw new CancellationException();
        }
        try {
            return asked.own(mine.get(CallLimits.nanos(limit), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return asked.usual();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer never fails", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Who asked first takes the question away with him; the others get the usual answer if there is none yet. */
    private void leave(Object key, OpenQuestion asked, boolean first) {
        if (first) {
            synchronized (open) {
                open.remove(key, asked);
                asking = !open.isEmpty();
            }
            asked.giveUp();
        }
        asked.leave();
    }

    /** Answers the open question of a handle (UI23); false if there is none. */
    public boolean answer(InternetHandle handle, Function<Prompt, PromptAnswer> answer) {
        if (!asking) {
            return false;
        }
        @Nullable OpenQuestion found;
        synchronized (open) {
            found = open.values().stream().filter(each -> each.isOf(handle)).findFirst().orElse(null);
        }
        return found != null && found.answer(answer);
    }

    /** The handle is closed: its open question gets the usual answer. */
    public void giveUp(InternetHandle handle) {
        answer(handle, Prompt::usual);
    }

    @Override
    public void close() {
        List<OpenQuestion> left;
        synchronized (open) {
            closed = true;
            if (thread != null) {
                thread.shutdownNow();
            }
            left = List.copyOf(open.values());
        }
        left.forEach(OpenQuestion::giveUp);
    }
}
