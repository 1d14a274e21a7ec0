package assay.interaction.journal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprint of what an entry says: two entries of one external id are the same exactly if their fingerprints are. The
 * texts of a contact come in as a keyed digest, because a plain one would let anybody who holds it test a guess.
 */
public final class ContentHash {

    private ContentHash() {}

    /**
     * SHA-256 over every field a sender gives, each with its length or a mark of absence, so that no two contents share
     * an encoding.
     *
     * @param textDigest keyed digest of the contact's texts, null where there are none
     * @return 32 bytes
     */
    public static byte[] of(Draft draft, byte @Nullable [] textDigest) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
            DataOutputStream content = new DataOutputStream(bytes);
            content.writeByte(1); // version of this encoding
            id(content, draft.clientId());
            instant(content, draft.occurredAt());
            text(content, draft.productLine());
            content.writeBoolean(draft.reverses() != null);
            if (draft.reverses() != null) {
                id(content, draft.reverses());
            }
            facts(content, draft.interaction());
            content.writeInt(textDigest == null ? -1 : textDigest.length);
            if (textDigest != null) {
                content.write(textDigest);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static void facts(DataOutputStream content, Interaction interaction) throws IOException {
        text(content, interaction.kind().name());
        switch (interaction) {
            case Transaction transaction -> {
                text(content, transaction.type().name());
                content.writeLong(transaction.amountMinor());
                text(content, transaction.currency().getCurrencyCode());
            }
            case Contact contact -> {
                text(content, contact.channel().name());
                text(content, contact.direction().name());
                Integer minutes = contact.durationMinutes();
                content.writeInt(minutes == null ? -1 : minutes);
            }
        }
    }

    private static void id(DataOutputStream content, UUID id) throws IOException {
        content.writeLong(id.getMostSignificantBits());
        content.writeLong(id.getLeastSignificantBits());
    }

    private static void instant(DataOutputStream content, Instant instant) throws IOException {
        content.writeLong(instant.getEpochSecond());
        content.writeInt(instant.getNano());
    }

    private static void text(DataOutputStream content, @Nullable String text) throws IOException {
        if (text == null) {
            content.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        content.writeInt(bytes.length);
        content.write(bytes);
    }
}
