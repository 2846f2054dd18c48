// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.VariantInfo;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;

/**
 * Rules of a region that an edition of the list of a year was made by. The edition keeps them in its summary, so that
 * it names them when they are gone.
 *
 * @param subject code of the subject they are for
 * @param kinds   kinds of the objects they are for
 * @param id      id of the variant under the overlay
 * @param version versions of its bundles
 * @param sha256  SHA-256 of its bundles
 */
public record ListRules(String subject, Set<ObjectKind> kinds, String id, String version, String sha256) {

	private static final String CODE = "RULES=";
	private static final String SEPARATOR = ", ";
	private static final String FIELD = "/";

	static ListRules of(InstalledVariant installed) {
		VariantInfo info = installed.variant().info();
		return new ListRules(info.subject(), info.kinds(), info.id(), installed.stamp().version(),
				installed.stamp().sha256());
	}

	/** The rules that an edition names. */
	public static List<ListRules> of(Edition edition) {
		return edition.summary() == null ? List.of()
				: Arrays.stream(edition.summary().split(SEPARATOR)).filter(each -> each.startsWith(CODE))
						.map(each -> each.substring(CODE.length()).split(FIELD, -1)).filter(each -> each.length == 5)
						.map(each -> new ListRules(each[0], kinds(each[1]), each[2], each[3], each[4])).toList();
	}

	private static Set<ObjectKind> kinds(String names) {
		Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		for (ObjectKind kind : ObjectKind.values()) {
			if (List.of(names.split("\\+")).contains(kind.name())) {
				kinds.add(kind);
			}
		}
		return kinds;
	}

	/** Id, version and hash, as everything that names rules writes them. */
	public String whole() {
		return VariantStamp.whole(id, version, sha256);
	}

	/** As the summary of an edition keeps it. */
	String code() {
		return CODE + String.join(FIELD, subject,
				kinds.stream().sorted().map(ObjectKind::name).collect(Collectors.joining("+")), id, version, sha256);
	}

	/** Whether they are for an object. */
	boolean isFor(CertificationObject object) {
		return object != null && subject.equals(object.subject()) && kinds.contains(object.kind());
	}
}
