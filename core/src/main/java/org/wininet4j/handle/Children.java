package org.wininet4j.handle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handles below one, as a list that runs through the handles themselves: one more costs no object, and any of ten thousand is
 * taken out in one step. All methods are called with this object's monitor held.
 */
final class Children {

    private @Nullable HandleNode newest;

    void add(HandleNode child) {
        child.older = newest;
        if (newest != null) {
            newest.newer = child;
        }
        newest = child;
    }

    void remove(HandleNode child) {
        var older = child.older;
        var newer = child.newer;
        if (newer != null) {
            newer.older = older;
        } else {
            newest = older;
        }
        if (older != null) {
            older.newer = newer;
        }
        child.older = null;
        child.newer = null;
    }

    /** A copy, the newest one first. */
    List<HandleNode> newestFirst() {
        if (newest == null || newest.older == null) {
            return newest == null ? List.of() : List.of(newest);
        }
        var list = new ArrayList<HandleNode>();
        for (var child = newest; child != null; child = child.older) {
            list.add(child);
        }
        return list;
    }
}
