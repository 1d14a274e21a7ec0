package assay.local.demo;

import java.time.LocalDate;

/**
 * A transaction of the core system.
 *
 * @param type code of the public interface
 * @param amountMinor amount in fen; negative for a fee given back
 */
record DemoTransaction(String client, LocalDate day, String type, String productLine, long amountMinor) {}
