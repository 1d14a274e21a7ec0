package assay.scoring;

import assay.foundation.harness.ServiceInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** A test of the running service. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceInfrastructure.class,
        initArgs = @ResourceArg(name = "database", value = "assay_scoring"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
