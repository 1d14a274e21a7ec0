package planted.plain.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class UsesFramework {
    private static final Logger LOG = LoggerFactory.getLogger(UsesFramework.class);

    void speak() {
        LOG.info("from the domain");
    }
}
