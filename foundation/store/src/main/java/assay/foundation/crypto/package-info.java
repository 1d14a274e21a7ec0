/**
 * Personal data at rest. Every client has a data key of its own, so that destroying one key erases one client; data keys
 * are wrapped by the key-encryption key, which never enters the database. Values that must be found again have a keyed
 * hash beside them. All primitives are Tink's.
 */
@NullMarked
package assay.foundation.crypto;

import org.jspecify.annotations.NullMarked;
