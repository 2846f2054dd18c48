// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.etalon.norm.ObjectKind;

/**
 * What a variant is and for which objects and dates it is meant.
 *
 * @param id            stable short id
 * @param edition       edition of the Rules
 * @param kinds         kinds of objects it scores
 * @param subject       code of the subject of the Federation, empty for all
 * @param effectiveFrom first day in force, null for no limit
 * @param effectiveTo   last day in force, null for no limit
 */
public record VariantInfo(String id, String edition, Set<ObjectKind> kinds, String subject, LocalDate effectiveFrom,
		LocalDate effectiveTo) {

	private static final Pattern SUBJECT = Pattern.compile("[0-9]{2}");

	public VariantInfo {
		if (id.isBlank() || kinds.isEmpty()) {
			throw new IllegalArgumentException("a variant needs an id and kinds");
		}
		if (!subject.isEmpty() && !SUBJECT.matcher(subject).matches()) {
			throw new IllegalArgumentException("not the code of a subject: " + subject);
		}
		if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
			throw new IllegalArgumentException("never in force: " + effectiveFrom + " to " + effectiveTo);
		}
		kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds)); // in the order of the enum, unlike Set.copyOf
	}

	/** Reads the service properties of a variant. */
	public static VariantInfo of(VariantProperties properties) {
		return new VariantInfo(properties.id(), properties.edition(), EnumSet.copyOf(List.of(properties.kinds())),
				properties.subject(), date(properties.effectiveFrom()), date(properties.effectiveTo()));
	}

	private static LocalDate date(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

	/** Whether it is in force on {@code date}. */
	public boolean inForceOn(LocalDate date) {
		return (effectiveFrom == null || !date.isBefore(effectiveFrom))
				&& (effectiveTo == null || !date.isAfter(effectiveTo));
	}

	/** Whether it scores objects of {@code kind} in {@code subject}. */
	public boolean covers(ObjectKind kind, String subjectCode) {
		return kinds.contains(kind) && (subject.isEmpty() || subject.equals(subjectCode));
	}
}
