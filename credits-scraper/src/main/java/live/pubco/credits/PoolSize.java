package live.pubco.credits;

/**
 * How much of the machine the pool takes.
 *
 * @param lanes browsers
 * @param pages open at once over all lanes to begin with
 * @param maxPages as many as there may ever be
 * @param memoryBytes of all browsers together, above which pages are given up
 * @param adaptive whether the number of pages follows what machine and site bear
 */
record PoolSize(int lanes, int pages, int maxPages, long memoryBytes, boolean adaptive) {

    private static final int MOST_LANES = 16;
    private static final int MOST_PAGES = 64;

    PoolSize {
        PoolSettings.require(
                lanes > 0 && lanes <= MOST_LANES, "pubco.credits.lanes must lie in 1..16");
        PoolSettings.require(
                pages >= lanes && pages <= MOST_PAGES, "pubco.credits.pages must lie in lanes..64");
        PoolSettings.require(
                maxPages >= pages && maxPages <= MOST_PAGES,
                "pubco.credits.max-pages must lie in pages..64");
    }

    static PoolSize of(CreditsSettings settings) {
        return new PoolSize(
                settings.lanes(),
                settings.pages(),
                settings.maxPages(),
                settings.memoryMegabytes() << 20,
                settings.adaptive());
    }

    PoolSize with(int newLanes, int newPages) {
        return new PoolSize(newLanes, newPages, maxPages, memoryBytes, adaptive);
    }

    /** The pages of one of the lanes, when they are spread evenly. */
    int pagesOf(int lane) {
        return pages / lanes + (lane < pages % lanes ? 1 : 0);
    }
}
