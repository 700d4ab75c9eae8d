package org.wininet4j.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays one script on one accepted connection, on a thread of its own, and logs what the peer did. {@link #abandon} may come from any thread. */
final class ScriptPlay implements Runnable {
    private static final int BLOCK_BYTES = 1 << 16;

    private final List<Step> steps;
    private final PeerStream peer;
    private final RequestReader requests;
    private final FtpChannels ftp;
    private final Relay relay;
    private final ConnectionLog log;
    private final Signals signals;
    private final Duration silence;
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean atRest;
    // script's thread only
    private boolean closed;

    ScriptPlay(List<Step> steps, PeerStream peer, ConnectionLog log, Signals signals, Duration silence) {
        this.steps = steps;
        this.peer = peer;
        this.log = log;
        this.signals = signals;
        this.silence = silence;
        requests = new RequestReader(peer, log);
        ftp = new FtpChannels(peer, log, silence);
        relay = peer.relay();
    }

    @Override
    public void run() {
        try {
            playAll();
        } catch (ScriptEndedException e) {
            log.add(e.mark());
        } catch (IOException e) {
            log.add(PeerStream.markOf(e));
        } catch (InterruptedException _) {
            log.add("abandoned");
        } finally {
            peer.closeInOrder();
            ftp.close();
            ended.countDown();
        }
    }

    /** Frees the thread wherever it waits. */
    void abandon() {
        abandoned.countDown();
        peer.close();
        relay.close();
        ftp.close();
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Whether it waits for the peer, a signal or a while, or has ended: it does nothing by itself. */
    boolean atRest() {
        return atRest || ended.getCount() == 0;
    }

    private static boolean rests(Step step) {
        return switch (step) {
            case Step.ReadHead _,Step.ReadBytes _,Step.PassOn _,Step.ReadBody _,Step.ReadLine _,Step.ReadToEnd _,Step.ReceiveData _,Step.Await _,Step.Delay _ ->
                    true;
            default -> false;
        };
    }

    private void playAll() throws ScriptEndedException, IOException, InterruptedException {
        for (Step step : steps) {
            if (closed) {
                return;
            }
            atRest = rests(step);
            play(step);
        }
        atRest = false;
    }

    private void play(Step step) throws ScriptEndedException, IOException, InterruptedException {
        switch (step) {
            case Step.ReadHead _ -> requests.readHead();
            case Step.ReadBody _ -> requests.readBody();
            case Step.ReadLine _ -> ftp.readCommand();
            case Step.ReadBytes(int count) -> readBytes(count);
            case Step.PassOn(int port) -> relay.run(port);
            case Step.Send(String octets) -> peer.write(octets);
            case Step.SendBytewise(String octets) -> writeBytewise(octets);
            case Step.Repeat(int count, String octets) -> writeRepeatedly(count, octets);
            case Step.Delay(Duration pause) -> pause(pause);
            case Step.Signal(String name) -> signals.signalTest(name);
            case Step.Await(String name) -> await(name);
            case Step.ReadToEnd _ -> readToEnd();
            case Step.Close _ -> close();
            case Step.Reset _ -> reset();
            case Step.Passive _ -> ftp.listen();
            case Step.OpenData _ -> ftp.open();
            case Step.SendData(String octets) -> ftp.send(octets);
            case Step.ReceiveData _ -> ftp.receive();
            case Step.CloseData _ -> ftp.closeData();
        }
    }

    private void readBytes(int count) throws ScriptEndedException {
        var bytes = new ByteArrayOutputStream();
        try {
            peer.readInto(bytes, count);
        } finally {
            log.add("bytes " + QuotedText.of(bytes.toByteArray()));
        }
    }

    private void writeBytewise(String octets) throws ScriptEndedException {
        for (int i = 0; i < octets.length(); i++) {
            peer.write(octets.substring(i, i + 1));
        }
    }

    private void writeRepeatedly(int count, String octets) throws ScriptEndedException {
        int atOnce = Math.max(1, BLOCK_BYTES / Math.max(1, octets.length()));
        for (int left = count; left > 0; left -= atOnce) {
            peer.write(octets.repeat(Math.min(left, atOnce)));
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (abandoned.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException();
        }
    }

    private void await(String name) throws ScriptEndedException, InterruptedException {
        if (!signals.awaitTest(name, silence)) {
            throw new ScriptEndedException("silent");
        }
    }

    private void readToEnd() throws ScriptEndedException {
        peer.skipToEnd();
        log.add("eof");
    }

    private void close() {
        closed = true;
        peer.closeInOrder();
    }

    private void reset() {
        closed = true;
        peer.reset();
    }
}
