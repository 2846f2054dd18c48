// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.base.References;
import org.etalon.model.check.Constraint;
import org.etalon.model.register.Authority;
import org.etalon.model.register.AuthorityKind;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.register.Contact;
import org.etalon.model.register.Edition;
import org.etalon.model.register.PlannedTermination;
import org.etalon.model.register.RegisterPackage.Literals;
import org.etalon.model.register.UnifiedRegister;
import org.etalon.model.register.UnifiedRow;
import org.etalon.model.register.YearList;
import org.etalon.model.register.YearRow;
import org.etalon.norm.ObjectKind;
import org.etalon.rules.year.Category;

/** Constraints and derived features of {@code register.ecore}. */
public final class RegisterRules {

	private static final Pattern OGRN = Pattern.compile("[0-9]{13}");

	private RegisterRules() {
	}

	/** Service or servis, null without a kind. */
	public static Category category(CertificationObject object) {
		ObjectKind kind = object.getKind();
		if (kind == null) {
			return null;
		}
		return kind == ObjectKind.STATE_SERVICE || kind == ObjectKind.TYPICAL_SERVICE ? Category.SERVICE
				: Category.SERVIS;
	}

	public static void reachable(Contact contact, Report report) {
		report.require(
				contact.getErasedOn() != null
						|| BaseRules.isSaid(contact.getPhone()) && BaseRules.isSaid(contact.getEmail()),
				BaseRules.isSaid(contact.getPhone()) ? Literals.CONTACT__EMAIL : Literals.CONTACT__PHONE,
				Constraint.CONTACT_INCOMPLETE);
	}

	public static void erased(Contact contact, Report report) {
		report.require(
				contact.getErasedOn() == null || !BaseRules.isSaid(contact.getName())
						&& !BaseRules.isSaid(contact.getPhone()) && !BaseRules.isSaid(contact.getEmail()),
				Literals.CONTACT__ERASED_ON, Constraint.CONTACT_NOT_ERASED, contact.getErasedOn());
	}

	public static void authoritySubject(Authority authority, Report report) {
		AuthorityKind kind = authority.getKind();
		report.require(authority.getSubject() != null || kind != AuthorityKind.REGIONAL && kind != AuthorityKind.LOCAL,
				Literals.AUTHORITY__SUBJECT, Constraint.SUBJECT_MISSING);
		report.require(authority.getSubject() == null || kind != AuthorityKind.FEDERAL, Literals.AUTHORITY__SUBJECT,
				Constraint.SUBJECT_UNEXPECTED, authority.getSubject() == null ? "" : authority.getSubject().name());
	}

	public static void ogrn(Authority authority, Report report) {
		String ogrn = authority.getOgrn();
		report.require(ogrn == null || OGRN.matcher(ogrn).matches(), Literals.AUTHORITY__OGRN,
				Constraint.OGRN_MALFORMED, ogrn);
	}

	public static void terminationYear(PlannedTermination termination, Report report) {
		year(termination.getYear(), Literals.PLANNED_TERMINATION__YEAR, report);
	}

	public static void listYear(YearList list, Report report) {
		year(list.getYear(), Literals.YEAR_LIST__YEAR, report);
	}

	private static void year(int year, EStructuralFeature feature, Report report) {
		report.require(year >= 1000 && year <= 9999, feature, Constraint.YEAR_IMPOSSIBLE, Integer.toString(year));
	}

	public static void formUrl(CertificationObject object, Report report) {
		String url = object.getFormUrl();
		report.require(url == null || isWebAddress(url), Literals.CERTIFICATION_OBJECT__FORM_URL,
				Constraint.URL_MALFORMED, url);
	}

	private static boolean isWebAddress(String text) {
		try {
			URI uri = new URI(text);
			return uri.getRawAuthority() != null
					&& ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
		} catch (URISyntaxException e) {
			return false;
		}
	}

	public static void level(CertificationObject object, Report report) {
		percent(object.getIntegralLevel(), Literals.CERTIFICATION_OBJECT__INTEGRAL_LEVEL, report);
	}

	public static void rowLevel(UnifiedRow row, Report report) {
		percent(row.getIntegralLevel(), Literals.UNIFIED_ROW__INTEGRAL_LEVEL, report);
	}

	static void percent(Integer level, EStructuralFeature feature, Report report) {
		report.require(level == null || level >= 0 && level <= 100, feature, Constraint.LEVEL_OUT_OF_RANGE,
				level == null ? "" : level.toString());
	}

	public static void validity(CertificationObject object, Report report) {
		term(object.getValidFrom(), object.getValidTo(), Literals.CERTIFICATION_OBJECT__VALID_TO, report);
	}

	public static void rowValidity(UnifiedRow row, Report report) {
		term(row.getValidFrom(), row.getValidTo(), Literals.UNIFIED_ROW__VALID_TO, report);
	}

	private static void term(LocalDate from, LocalDate to, EStructuralFeature feature, Report report) {
		report.require((from == null) == (to == null), feature, Constraint.TERM_INCOMPLETE);
		order(from, to, feature, report);
	}

	static void order(LocalDate from, LocalDate to, EStructuralFeature feature, Report report) {
		report.require(from == null || to == null || !to.isBefore(from), feature, Constraint.DATES_REVERSED, from, to);
	}

	public static void mszu(CertificationObject object, Report report) {
		boolean listed = BaseRules.isSaid(object.getMszuFederalItem())
				|| BaseRules.isSaid(object.getMszuRegionalItem());
		report.require(!listed || object.getCategory() != Category.SERVIS,
				BaseRules.isSaid(object.getMszuFederalItem()) ? Literals.CERTIFICATION_OBJECT__MSZU_FEDERAL_ITEM
						: Literals.CERTIFICATION_OBJECT__MSZU_REGIONAL_ITEM,
				Constraint.MSZU_NOT_A_SERVICE);
	}

	public static void typical(CertificationObject object, Report report) {
		report.require(object.getKind() != ObjectKind.TYPICAL_SERVICE || object.isInTypicalList(),
				Literals.CERTIFICATION_OBJECT__IN_TYPICAL_LIST, Constraint.TYPICAL_NOT_LISTED);
	}

	public static void approval(Edition edition, Report report) {
		boolean approved = edition.getApprovedOn() != null;
		report.require(approved == BaseRules.isSaid(edition.getProtocol()),
				approved ? Literals.EDITION__PROTOCOL : Literals.EDITION__APPROVED_ON, Constraint.APPROVAL_INCOMPLETE);
	}

	public static void unifiedRows(UnifiedRegister register, Report report) {
		once(register.getRows(), UnifiedRow::getObject, Literals.UNIFIED_ROW__OBJECT, report);
	}

	public static void yearRows(YearList list, Report report) {
		once(list.getRows(), YearRow::getObject, Literals.YEAR_ROW__OBJECT, report);
	}

	private static <R extends EObject> void once(List<R> rows, Function<R, CertificationObject> object,
			EStructuralFeature feature, Report report) {
		Set<String> seen = new HashSet<>();
		for (R row : rows) {
			String id = References.id(object.apply(row));
			if (id != null && !seen.add(id)) {
				report.add(Constraint.OBJECT_REPEATED, true, row, feature, id);
			}
		}
	}
}
