/**
 * The texts that say which proxy carries a request: {@link org.wininet4j.codec.proxy.ProxyList} and
 * {@link org.wininet4j.codec.proxy.BypassList}. Pure functions of texts; nothing is looked up.
 */
@NullMarked
package org.wininet4j.codec.proxy;

import org.jspecify.annotations.NullMarked;
