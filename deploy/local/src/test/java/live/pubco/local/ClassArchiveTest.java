package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String WRITE = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir private Path folder;
    private Path jar;

    @BeforeEach
    void createJar() throws IOException {
        jar = Files.createFile(folder.resolve("service.jar"));
    }

    @Test
    void isWrittenAtTheFirstEndAndUsedAtTheNextStart() throws IOException {
        pretendToWrite();
        archive().settle(143);
        assertThat(archive().options().get(0)).startsWith(USE);
    }

    @Test
    void isThrownAwayWhenTheProcessWasCutShort() throws IOException {
        pretendToWrite();
        archive().settle(137);
        assertThat(archive().options().get(0)).startsWith(WRITE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(jar);
        }
    }

    @Test
    void isWrittenAnewForANewerJar() throws IOException {
        pretendToWrite();
        archive().settle(0);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        assertThat(archive().options().get(0)).startsWith(WRITE);
    }

    @Test
    void takesThePlaceOfOlderOnes() throws IOException {
        pretendToWrite();
        archive().settle(0);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        pretendToWrite();
        archive().settle(0);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".jsa"))).hasSize(1);
        }
    }

    private void pretendToWrite() throws IOException {
        Files.createFile(Path.of(archive().options().get(0).substring(WRITE.length())));
    }

    private ClassArchive archive() {
        return new ClassArchive(folder, "service", jar);
    }
}
