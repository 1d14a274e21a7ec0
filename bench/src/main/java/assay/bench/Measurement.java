package assay.bench;

import java.util.List;

/** One benchmark: measures, and returns its lines of the table. */
public interface Measurement {

    /** Short name for {@code make bench ONLY=…}. */
    String name();

    List<Figure> measure() throws Exception;
}
