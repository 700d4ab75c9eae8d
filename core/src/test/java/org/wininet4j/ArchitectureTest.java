package org.wininet4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports inside core go one way: handle, operation, protocol, connection, error, call, vocabulary. */
class ArchitectureTest {
    private static final String HANDLE = "org.wininet4j.handle..";
    private static final String OPERATION = "org.wininet4j.operation..";
    private static final String PROTOCOL = "org.wininet4j.protocol..";
    private static final String CONNECTION = "org.wininet4j.connection..";
    private static final String ERROR = "org.wininet4j.error..";
    private static final String COOKIE = "org.wininet4j.cookie..";
    private static final String CREDENTIAL = "org.wininet4j.credential..";
    private static final String PROMPT = "org.wininet4j.prompt..";
    private static final String CALL = "org.wininet4j.call..";
    private static final String[] VOCABULARY = {"org.wininet4j.status..", "org.wininet4j.option.."};

    private static final String DOORS_TO_HANDLE = "org\\.wininet4j\\.SessionBuilder(\\$.*)?";
    private static final String SOCKET_TYPES = "java\\.net\\.((Server|Datagram|Multicast)?Socket|(Http|Jar)?URLConnection)"
            + "|java\\.nio\\.channels\\.((Asynchronous)?(Server)?SocketChannel|DatagramChannel|Selector)"
            + "|javax\\.net\\.ssl\\.SSL(Socket|ServerSocket|Engine|SocketFactory)";

    private static JavaClasses core;

    @BeforeAll
    static void importCore() {
        core = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/testkit/") && !location.contains("wininet4j-testkit"))
                .importPackages("org.wininet4j");
    }

    @Test
    void operationsKnowNoHandles() {
        neverImport(OPERATION, HANDLE).check(core);
    }

    @Test
    void protocolsKnowNeitherOperationsNorHandles() {
        neverImport(PROTOCOL, OPERATION, HANDLE).check(core);
    }

    @Test
    void connectionsKnowNothingAboveThem() {
        neverImport(CONNECTION, PROTOCOL, OPERATION, HANDLE).check(core);
    }

    @Test
    void callsKnowNothingAboveThem() {
        neverImport(CALL, ERROR, CONNECTION, PROTOCOL, OPERATION, HANDLE).check(core);
    }

    @Test
    void errorsKnowCallsAndNothingAboveThem() {
        neverImport(ERROR, CONNECTION, PROTOCOL, OPERATION, HANDLE).check(core);
    }

    @Test
    void jarsKnowNobodyWhoUsesThem() {
        neverImport(COOKIE, CALL, ERROR, CONNECTION, PROTOCOL, OPERATION, HANDLE, "org.wininet4j").check(core);
    }

    @Test
    void credentialsKnowNobodyWhoUsesThem() {
        neverImport(CREDENTIAL, CALL, ERROR, PROMPT, CONNECTION, PROTOCOL, OPERATION, HANDLE, "org.wininet4j").check(core);
    }

    @Test
    void promptsKnowNobodyWhoAsks() {
        neverImport(PROMPT, CONNECTION, PROTOCOL, OPERATION, HANDLE).check(core);
    }

    @Test
    void theVocabularyKnowsNothingAboveIt() {
        noClasses().that()
                .resideInAnyPackage(VOCABULARY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CALL, ERROR, CONNECTION, PROTOCOL, OPERATION, HANDLE)
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void onlyTheSessionBuilderOpensTheDoorToHandles() {
        noClasses().that()
                .resideInAPackage("org.wininet4j")
                .and()
                .haveNameNotMatching(DOORS_TO_HANDLE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HANDLE)
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void onlyConnectionsUseSockets() {
        noClasses().that()
                .resideOutsideOfPackage(CONNECTION)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(SOCKET_TYPES)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .allowEmptyShould(true)
                .check(core);
    }

    private static ArchRule neverImport(String lower, String... upper) {
        return noClasses().that().resideInAPackage(lower).should().dependOnClassesThat().resideInAnyPackage(upper).allowEmptyShould(true);
    }
}
