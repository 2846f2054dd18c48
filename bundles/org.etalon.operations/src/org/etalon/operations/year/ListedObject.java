// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.List;

import org.etalon.norm.Grade;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.YearListRow;

/**
 * An object in an edition of a list of a year (clause 13), or left out of it although it had a basis.
 *
 * @param objectId    the object
 * @param name        its name (13а)
 * @param typical     whether it is in the list of typical services (13б)
 * @param category    its category (13в)
 * @param authorityId id of its authority, null if not known
 * @param authority   name of its authority (13г), empty if not known
 * @param selfCheck   letter of the self-check (13д), null if there is none
 * @param included    whether it is in the list
 * @param basis       why it may be (clause 9)
 * @param reasons     why it is not, all of them (clauses 9, 14)
 * @param regional    captions of the columns whose answers keep it out by the rules of its region
 * @param rules       the rules of its region that were asked; empty where only the state of a row is told
 */
public record ListedObject(String objectId, String name, boolean typical, Category category, String authorityId,
		String authority, Grade selfCheck, boolean included, List<EligibilityBasis> basis,
		List<IneligibilityReason> reasons, List<String> regional, List<ListRules> rules) {

	/** A row with its object as it was judged, null if that is not there any more. */
	static ListedObject of(YearListRow row, CertificationObject object, Authorities authorities) {
		return of(row, object, authorities, List.of());
	}

	/**
	 * A row with its object as it was judged.
	 *
	 * @param rules all rules of regions of its edition
	 */
	static ListedObject of(YearListRow row, CertificationObject object, Authorities authorities,
			List<ListRules> rules) {
		return new ListedObject(row.objectId(), object == null ? "" : object.name(), object != null && object.typical(),
				Category.of(object == null ? null : object.kind()), object == null ? null : object.authorityId(),
				authorities.name(object), row.selfCheck(), row.included(),
				YearRows.values(EligibilityBasis.class, row.basis()),
				YearRows.values(IneligibilityReason.class, row.reasons()), Regional.columns(row),
				rules.stream().filter(each -> each.isFor(object)).toList());
	}
}
