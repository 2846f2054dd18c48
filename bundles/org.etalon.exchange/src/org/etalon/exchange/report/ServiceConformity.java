// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.Text;

/**
 * How the service of an authority stands to the model of the typical service (clause 48).
 *
 * @param objectId      id of the object
 * @param name          name of the object
 * @param authority     name of the authority, empty if not known
 * @param subject       code of the subject, empty for none
 * @param conformity100 share of the weight of all reference sheets that is met, hundredths of a percent, rounded half
 *                      up; null while a sheet that is required is missing, or nothing counts
 * @param sheets        its sheets beside the reference sheets, in the order of the stages
 * @param errors        typical errors of the model
 * @param hasJourney    whether it has a journey of its own to be compared
 * @param journey       how that differs from the journey of the model
 */
public record ServiceConformity(String objectId, String name, String authority, String subject, Integer conformity100,
		List<SheetConformity> sheets, List<ErrorConformity> errors, boolean hasJourney, List<Text> journey) {

	public ServiceConformity {
		sheets = List.copyOf(sheets);
		errors = List.copyOf(errors);
		journey = List.copyOf(journey);
	}

	/** How many criteria are not met. */
	public int deviations() {
		return sheets.stream().mapToInt(SheetConformity::deviations).sum();
	}

	/** Whether sheets that are required are missing. */
	public boolean incomplete() {
		return sheets.stream().anyMatch(each -> each.standing() == SheetConformity.Standing.MISSING);
	}

	/** Typical errors that are made. */
	public List<ErrorConformity> found() {
		return errors.stream().filter(each -> each.finding() == ErrorConformity.Finding.FOUND).toList();
	}

	/** Points that the typical errors cost as far as the model says, hundredths. */
	public int pointsLost100() {
		return found().stream().filter(each -> each.pointsLost100() != null).mapToInt(ErrorConformity::pointsLost100)
				.sum();
	}
}
