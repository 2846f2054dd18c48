// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;
import org.etalon.scoring.Submission;

/**
 * One object of a register, as read from a file.
 *
 * @param file       the input as the user named it
 * @param line       physical line (or sheet row) where the record starts; the header is 1
 * @param id         unique id
 * @param name       name of the object; empty if the reader was told that nobody needs it
 * @param authority  authority responsible for it; likewise
 * @param submission what is to be scored
 * @param doubts     problems of stages whose value means nothing: they count only if the object passes the stage
 * @param extra      columns the check does not know, by their caption, in the order of the file
 */
public record RegisterRow(String file, long line, String id, String name, String authority, Submission submission,
		List<Problem> doubts, Map<String, String> extra) implements RegisterRecord {

	/** This object with another submission. */
	public RegisterRow with(Submission other) {
		return new RegisterRow(file, line, id, name, authority, other, doubts, extra);
	}
}
