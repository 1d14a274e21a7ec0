package assay.foundation.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Faults of a request's body become problems here, where we know that the JSON at fault is the caller's. */
@Provider
class BodyReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JacksonException e) {
            throw JsonFaults.problem(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JacksonException fault ? JsonFaults.problem(fault) : e;
        }
    }
}
