// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.etalon.norm.Text;

/**
 * План-график сертификации типовой услуги of a subject (46, appendix 3) as it stands on a day: the authorities in the
 * groups of its control points, and how many of them are certified.
 *
 * @param number     id of the plan
 * @param service    name of the typical service
 * @param subject    name of the subject of the Federation
 * @param curator    who agrees it, empty if that is not said
 * @param approver   who approves it, likewise
 * @param on         the day it is told of
 * @param approvedOn day of the approval, null before
 * @param dueOn      last day for presenting it (46), null if that is not known
 * @param state      state of its life
 * @param groups     the groups, by their percent
 * @param unplanned  authorities that provide the service and are not in the plan
 */
public record PlanDocument(String number, String service, String subject, String curator, String approver, LocalDate on,
		LocalDate approvedOn, LocalDate dueOn, Text state, List<Group> groups, List<String> unplanned) {

	/** The shares at which appendix 3 puts control points, percent. */
	public static final List<Integer> PERCENTS = List.of(25, 50, 75, 100);

	/**
	 * A group with its control point.
	 *
	 * @param percent   share of the authorities, one of {@link #PERCENTS}
	 * @param endsOn    day of the control point, null if it has none
	 * @param required  how many authorities are certified by then
	 * @param completed how many are certified
	 * @param late      whether the day is past and too few are
	 * @param rows      the authorities of the group
	 */
	public record Group(int percent, LocalDate endsOn, int required, int completed, boolean late, List<Row> rows) {

		public Group {
			rows = List.copyOf(rows);
		}
	}

	/**
	 * An authority.
	 *
	 * @param authority   its name
	 * @param endsOn      last day, null while it is not said
	 * @param responsible who carries it out, empty while it is not said
	 * @param completedOn day its service was certified, null before
	 */
	public record Row(String authority, LocalDate endsOn, String responsible, LocalDate completedOn) {
	}

	public PlanDocument {
		Objects.requireNonNull(number);
		Objects.requireNonNull(service);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(on);
		Objects.requireNonNull(state);
		groups = List.copyOf(groups);
		unplanned = List.copyOf(unplanned);
	}

	/** What templates can say about it, in the language of {@code locale}. */
	public DocumentData data(Locale locale) {
		Words words = new Words(locale);
		Map<String, String> values = new LinkedHashMap<>();
		values.put("number", number);
		values.put("issueDate", words.date(on));
		values.put("issueDateShort", Words.digits(on));
		values.put("service", service);
		values.put("subject", subject);
		values.put("curator", curator);
		values.put("approver", approver);
		values.put("approvalDate", approvedOn == null ? "" : words.date(approvedOn));
		values.put("planDue", dueOn == null ? "" : words.date(dueOn));
		values.put("state", state.in(locale));
		values.put("authorityCount", Long.toString(rows().count()));
		values.put("certifiedCount", Long.toString(rows().filter(each -> each.completedOn() != null).count()));
		Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
		List<Map<String, String>> points = new ArrayList<>();
		for (Group each : groups) {
			values.put("pointDate" + each.percent(), TemplateValues.digits(each.endsOn()));
			lists.put("group" + each.percent(), rows(each));
			points.add(TemplateValues.row(points, "percent", each.percent() + "\u00A0%", "dueDate",
					TemplateValues.digits(each.endsOn()), "required", Integer.toString(each.required()), "certified",
					Integer.toString(each.completed()), "late", each.late() ? words.get("yes") : ""));
		}
		lists.put("points", points);
		List<Map<String, String>> rest = new ArrayList<>();
		unplanned.forEach(each -> rest.add(TemplateValues.row(rest, "authority", each)));
		lists.put("unplanned", rest);
		return new DocumentData(DocumentKind.PLAN, locale, words.get("title." + DocumentKind.PLAN, service, subject),
				subject, on, values, lists);
	}

	private Stream<Row> rows() {
		return groups.stream().flatMap(each -> each.rows().stream());
	}

	private static List<Map<String, String>> rows(Group group) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (Row each : group.rows()) {
			rows.add(TemplateValues.row(rows, "rowNumber",
					PERCENTS.indexOf(group.percent()) + 1 + "." + (rows.size() + 1), "authority", each.authority(),
					"dueDate", TemplateValues.digits(each.endsOn()), "responsible", each.responsible(), "certifiedOn",
					TemplateValues.digits(each.completedOn())));
		}
		return rows;
	}
}
