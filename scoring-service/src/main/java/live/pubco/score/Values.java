package live.pubco.score;

import java.util.Arrays;

/** Numbers in the order in which they came, eight bytes each: a metric has one per track. */
final class Values {

    private double[] numbers = new double[16];
    private int size;

    void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void addAll(Values others) {
        for (int i = 0; i < others.size; i++) {
            add(others.numbers[i]);
        }
    }

    int size() {
        return size;
    }

    double[] sorted() {
        double[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
