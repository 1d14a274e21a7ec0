package planted.sender;

import org.eclipse.microprofile.reactive.messaging.Emitter;

class DirectSender {
    void send(Emitter<String> emitter) {
        emitter.send("beside the transaction");
    }
}
