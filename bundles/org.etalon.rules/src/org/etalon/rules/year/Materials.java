// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.rules.Completeness;

/** Completeness of the materials presented with the remarks to a draft list (clauses 10а-д, 11). */
public final class Materials {

	/** Whose contacts are those of the officer responsible for digitalisation (clause 11). */
	public enum DigitalBody {
		/** Минцифры России. */
		MINISTRY("Минцифры России", "Ministry of Digital Development"),
		/** Орган субъекта в сфере информационных технологий. */
		REGIONAL_BODY("орган субъекта в сфере информационных технологий",
				"body of the subject in charge of information technology");

		private final Text caption;

		DigitalBody(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The one for a form that is or is not on the portal of state services (ЕПГУ). */
		public static DigitalBody forForm(boolean onPortal) {
			return onPortal ? MINISTRY : REGIONAL_BODY;
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	private Materials() {
	}

	/**
	 * Compares what was presented with what is required. An item of a list of МСЗУ is required only of a service that
	 * is in one of them.
	 *
	 * @param mszuFederal  whether the object is in the federal list
	 * @param mszuRegional whether it is in a regional or municipal list
	 */
	public static Ruling<Completeness<Material>> check(Category category, boolean mszuFederal, boolean mszuRegional,
			Set<Material> presented) {
		boolean listed = category == Category.SERVICE && (mszuFederal || mszuRegional);
		List<Material> required = Arrays.stream(Material.values())
				.filter(material -> listed || material != Material.MSZU_ITEM).toList();
		return Completeness.check("MATERIALS", required, presented, new Clause("10, 11"));
	}
}
