// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.util.regex.Pattern;

import org.etalon.model.base.BasePackage.Literals;
import org.etalon.model.base.FileLink;
import org.etalon.model.base.Identified;
import org.etalon.model.check.Constraint;

/** Constraints of {@code base.ecore}. */
public final class BaseRules {

	private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*");
	private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

	private BaseRules() {
	}

	public static void id(Identified identified, Report report) {
		String id = identified.getId();
		report.require(id == null || ID.matcher(id).matches(), Literals.IDENTIFIED__ID, Constraint.ID_MALFORMED, id);
	}

	public static void hash(FileLink link, Report report) {
		String hash = link.getSha256();
		report.require(hash == null || SHA_256.matcher(hash).matches(), Literals.FILE_LINK__SHA256,
				Constraint.HASH_MALFORMED, hash);
	}

	/** Whether something was said. */
	static boolean isSaid(String text) {
		return text != null && !text.isBlank();
	}
}
