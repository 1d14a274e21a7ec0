package assay.local;

/** Something the person at the keyboard can mend; the message is the one sentence they read. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String sentence) {
        super(sentence);
    }

    public StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
