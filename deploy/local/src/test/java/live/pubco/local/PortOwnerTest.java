package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortOwnerTest {

    private static final String LISTENING =
            "   0: 0100007F:2384 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000"
                    + "        0 54321 1 0000000000000000 100 0 0 10 0";
    private static final String CONNECTED = LISTENING.replace(" 0A ", " 01 ");

    @Test
    void readsTheSocketOfAListener() {
        assertThat(PortOwner.inode(LISTENING, 9092)).contains("54321");
    }

    @Test
    void passesOverOtherPorts() {
        assertThat(PortOwner.inode(LISTENING, 9093)).isEmpty();
    }

    @Test
    void passesOverConnectionsThatAreNotListeners() {
        assertThat(PortOwner.inode(CONNECTED, 9092)).isEmpty();
    }

    @Test
    void passesOverTheHeading() {
        assertThat(PortOwner.inode("  sl  local_address rem_address   st", 9092)).isEmpty();
    }
}
