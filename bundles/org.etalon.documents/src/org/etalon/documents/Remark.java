// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Objects;

/**
 * A remark or proposal (24ж).
 *
 * @param subject what it is about: navigation, search, design, accessibility…; empty if it is not stated
 * @param text    the remark
 */
public record Remark(String subject, String text) {

	public Remark {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(text);
	}
}
