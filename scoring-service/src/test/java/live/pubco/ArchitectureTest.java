package live.pubco;

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
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("live.pubco");

    @Test
    void theScoreKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("live.pubco.score")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "live.pubco.score",
                        "live.pubco.schemas",
                        "java..",
                        "org.apache.avro..",
                        "com.ibm.icu..")
                .because("a score must be replayable anywhere")
                .check(CLASSES);
    }

    @Test
    void theScoreReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage("live.pubco.score")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("the same record must always get the same score")
                .check(CLASSES);
    }

    @Test
    void whatIsWrittenDoesNotDependOnHowItIsShown() {
        noClasses()
                .that()
                .resideInAnyPackage("live.pubco.scoring.sink", "live.pubco.scoring.reads")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "live.pubco.scoring.api",
                        "live.pubco.scoring.pages",
                        "live.pubco.scoring.live",
                        "live.pubco.scoring.alerts")
                .because("pages come and go, rows stay")
                .check(CLASSES);
    }
}
