/**
 * The service as a command-line tool: with arguments it runs one {@link assay.foundation.command.Command} against its
 * database instead of serving, so that an operator needs no second program.
 */
@NullMarked
package assay.foundation.command;

import org.jspecify.annotations.NullMarked;
