package org.wininet4j.conformance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may stand in one kind of statement. Immutable.
 *
 * @param leastWords how many words must follow the verb
 * @param mostWords how many may
 * @param options the keys it knows
 */
record StatementForm(String verb, int leastWords, int mostWords, Set<String> options) {
    /** As many as there are. */
    private static final int ANY = Integer.MAX_VALUE;

    private static final Map<String, StatementForm> CLIENT = table("""
            wait 2 2
            sleep 1 1
            signal 1 1
            await 1 1
            on 4 *
            open 1 2 agent proxy bypass access flags
            connect 4 4 service user pass flags ctx
            request 4 4 version referrer accept flags ctx
            open-url 3 3 headers flags ctx
            callback 2 2
            close 1 1
            headers 2 2 flags len
            send 1 1 headers body
            send-ex 1 1 headers body total structsize nobuf ctx
            write 2 2
            end 1 1 hsr ctx
            read 2 2
            read-all 1 2
            readex 2 2 flags ctx structsize
            avail 1 1
            show 2 2
            seek 3 3
            info 2 2 name flags index size nobuf
            get-option 2 2 size nobuf
            set-option 3 3 size
            lock 1 1
            last-response 0 0
            set-cookie 3 3
            get-cookie 2 2 size nobuf
            crack 1 2 flags len size structsize skip
            canonicalize 1 1 flags size nobuf
            combine 2 2 flags size nobuf
            create-url 0 0 scheme nscheme host port user pass path extra flags size structsize lens nobuf nostruct
            time-from 7 7 format size nobuf notime
            time-to 1 1 reserved notime
            ftp-find 3 3 flags ctx
            find-next 1 1
            ftp-open 4 4 flags ctx
            ftp-get 3 3 failifexists flags ctx
            ftp-put 3 3 flags ctx
            ftp-rename 3 3
            ftp-delete 2 2
            ftp-mkdir 2 2
            ftp-rmdir 2 2
            ftp-cd 2 2
            ftp-pwd 1 1 size nobuf
            ftp-size 1 1
            ftp-command 2 2
            file-write 2 2
            file-read 1 1
            """);

    StatementForm {
        options = Set.copyOf(options);
    }

    /** The form of a client statement. */
    static StatementForm of(String verb) throws ScenarioSyntaxException {
        StatementForm form = CLIENT.get(verb);
        if (form == null) {
            throw new ScenarioSyntaxException("unknown statement: " + verb);
        }
        return form;
    }

    void check(Statement statement) throws ScenarioSyntaxException {
        int words = statement.words().size();
        if (words < leastWords || words > mostWords) {
            throw new ScenarioSyntaxException(verb + " with " + words + " words: " + statement.text());
        }
        for (String option : statement.options().keySet()) {
            // what an "on" statement runs has options of its own, which are checked with it
            if (!options.contains(option) && mostWords != ANY) {
                throw new ScenarioSyntaxException(verb + " has no option " + option + ": " + statement.text());
            }
        }
    }

    private static Map<String, StatementForm> table(String lines) {
        var forms = new TreeMap<String, StatementForm>();
        lines.lines()
                .map(line -> line.split(" ", 4))
                .forEach(part -> forms.put(part[0], new StatementForm(part[0],
                        Integer.parseInt(part[1]), part[2].equals("*") ? ANY : Integer.parseInt(part[2]), optionsIn(part))));
        return Map.copyOf(forms);
    }

    private static Set<String> optionsIn(String[] part) {
        return part.length < 4 ? Set.of() : Set.of(part[3].split(" ", -1));
    }
}
