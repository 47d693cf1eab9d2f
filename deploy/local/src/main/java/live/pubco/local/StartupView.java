package live.pubco.local;

/** Is told what became ready while everything starts. */
@FunctionalInterface
interface StartupView {

    StartupView SILENT = (name, address) -> {};

    void ready(String name, String address);
}
