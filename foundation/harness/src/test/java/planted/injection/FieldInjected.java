package planted.injection;

import jakarta.inject.Inject;

class FieldInjected {
    @Inject
    Runnable later;
}
