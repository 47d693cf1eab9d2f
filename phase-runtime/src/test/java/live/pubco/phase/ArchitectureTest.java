package live.pubco.phase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("live.pubco.phase");

    @Test
    void theEngineKnowsKafkaAndTimeAndNothingOfMusicOrItsHost() {
        classes()
                .that()
                .resideInAPackage("live.pubco.phase.engine")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "live.pubco.phase.engine",
                        "live.pubco.phase.upstream",
                        "java..",
                        "org.apache.kafka..",
                        "io.smallrye.mutiny..",
                        "com.github.benmanes.caffeine..",
                        "org.jboss.logging")
                .because("others should be able to use it on its own, whatever their record")
                .check(CLASSES);
    }

    @Test
    void theWayToAnUpstreamKnowsNeitherKafkaNorTheRecord() {
        noClasses()
                .that()
                .resideInAPackage("live.pubco.phase.upstream")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "live.pubco.schemas",
                        "live.pubco.phase.engine",
                        "org.apache.kafka..",
                        "jakarta..")
                .because("ingest calls upstreams too, and pace has nothing to do with records")
                .check(CLASSES);
    }

    @Test
    void onlyTheSystemTimerReadsTheMachinesTime() {
        noClasses()
                .that()
                .resideInAnyPackage("live.pubco.phase.engine", "live.pubco.phase.upstream")
                .and()
                .doNotHaveSimpleName("SystemTimer")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .because("tests turn the hands")
                .check(CLASSES);
    }

    @Test
    void theHostIsNobodysApi() {
        classes()
                .that()
                .resideInAPackage("live.pubco.phase.quarkus")
                .should()
                .bePackagePrivate()
                .because("a service talks with the runtime through Enricher and Upstream only")
                .check(CLASSES);
    }
}
