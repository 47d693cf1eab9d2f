package live.pubco.local;

/** Something the user can act on; shown as one line, never as a stack trace. */
public class LauncherFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LauncherFailure(String line) {
        super(line);
    }

    public LauncherFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
