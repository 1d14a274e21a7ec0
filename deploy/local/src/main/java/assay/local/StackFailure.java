package assay.local;

/** Something the person at the keyboard can mend; the message is the one sentence they read. */
final class StackFailure extends RuntimeException {

    StackFailure(String sentence) {
        super(sentence);
    }

    StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
