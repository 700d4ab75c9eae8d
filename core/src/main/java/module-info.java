/** The Java API, the handle tree and the engines. */
module org.wininet4j.core {
    requires static org.jspecify;
    requires org.wininet4j.codec;
}
