package org.wininet4j.handle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wininet4j.HttpHeaders;
import org.wininet4j.HttpResponse;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetException.Step;
import org.wininet4j.InternetIOException;
import org.wininet4j.SecurityInfo;
import org.wininet4j.Timings;
import org.wininet4j.codec.http.MediaType;
import org.wininet4j.codec.http1.ResponseHead;
import org.wininet4j.codec.url.HttpUrl;
import org.wininet4j.protocol.http.CodedContent;
import org.wininet4j.protocol.http.Fields;

/** A response as the Java API shows it: a snapshot of the head, and the body of the handle. */
final class ResponseView implements HttpResponse {

    private static final int MAX_TEXT_BYTES = 16 * 1024 * 1024;

    private final RequestHandle handle;
    private final ResponseHead head;
    private final CodedContent coded;
    private final HttpUrl url;
    private final RequestCalls.Answering.Answer answer;
    private final Optional<SecurityInfo> security;
    private final ResponseStream body;
    private boolean closesConnection;

    ResponseView(RequestHandle handle, RequestCalls.Answering.Answer answer) {
        this.handle = handle;
        this.head = handle.request().response().orElseThrow();
        this.coded = handle.request().coded();
        this.url = handle.request().url();
        this.answer = answer;
        this.security = handle.exchange().security();
        this.body = new ResponseStream(handle, this);
    }

    /** The handles were made for this response alone, and are closed with it. */
    void closeConnectionToo() {
        closesConnection = true;
    }

    @Override
    public int status() {
        return head.status();
    }

    @Override
    public String reason() {
        return head.reason();
    }

    @Override
    public String version() {
        return head.version().toString();
    }

    @Override
    public HttpHeaders headers() {
        return Fields.of(head.headers());
    }

    @Override
    public String url() {
        return url.toString();
    }

    @Override
    public int hops() {
        return answer.hops();
    }

    @Override
    public OptionalLong contentLength() {
        var length = head.headers().first("Content-Length").filter(text -> text.matches("[0-9]{1,18}"));
        return length.isPresent() ? OptionalLong.of(Long.parseLong(length.get())) : OptionalLong.empty();
    }

    @Override
    public List<String> contentCodings() {
        return coded.codings();
    }

    @Override
    public OptionalLong compressedContentLength() {
        return coded.length();
    }

    @Override
    public Timings timings() {
        return answer.clock().timings();
    }

    @Override
    public Optional<SecurityInfo> security() {
        return security;
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public byte[] bytes(int limit) throws InternetException {
        try {
            var bytes = body.readNBytes(limit);
            if (bytes.length == limit && body.read() >= 0) {
                throw new InternetException(
                        InternetError.INSUFFICIENT_BUFFER,
                        Step.RECEIVING_BODY,
                        "the body is longer than " + limit + " bytes",
                        handle,
                        null);
            }
            return bytes;
        } catch (InternetIOException e) {
            throw e.exception();
        } catch (IOException e) {
            throw new InternetException(InternetError.INTERNAL_ERROR, Step.RECEIVING_BODY, "", handle, e);
        }
    }

    @Override
    public String text() throws InternetException {
        var charset = head.headers().first("Content-Type").flatMap(ResponseView::charset).orElse(StandardCharsets.UTF_8);
        return new String(bytes(MAX_TEXT_BYTES), charset);
    }

    private static Optional<Charset> charset(String contentType) {
        return MediaType.parameter(contentType, "charset")
                .filter(name -> !name.isEmpty())
                .flatMap(ResponseView::charsetNamed);
    }

    private static Optional<Charset> charsetNamed(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public long saveTo(Path file) throws InternetException, IOException {
        try {
            return FileSaver.save(body, file);
        } catch (InternetIOException e) {
            throw e.exception();
        }
    }

    @Override
    public void close() {
        body.end();
        if (closesConnection) {
            handle.connection().close();
        }
    }

    @Override
    public String toString() {
        return head.statusLine();
    }
}
