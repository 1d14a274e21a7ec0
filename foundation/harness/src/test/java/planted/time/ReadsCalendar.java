package planted.time;

import java.time.LocalDate;
import java.time.ZoneOffset;

class ReadsCalendar {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
