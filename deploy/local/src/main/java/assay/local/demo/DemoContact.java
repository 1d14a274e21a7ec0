package assay.local.demo;

import java.time.LocalDate;

/** A contact between the bank and a client; the codes are those of the public interface. */
record DemoContact(String client, LocalDate day, String channel, String direction) {}
