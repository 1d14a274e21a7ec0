package planted.listener;

import org.eclipse.microprofile.reactive.messaging.Incoming;

class ForgetfulListener {
    @Incoming("in")
    void on(String event) {}
}
