// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableFile;
import org.etalon.exchange.TableRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.base.References;
import org.etalon.model.register.Authority;
import org.etalon.model.register.RegisterPackage;
import org.etalon.model.typical.PlanRow;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.Subject;
import org.etalon.norm.Text;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.plan.ControlPoint;

/** Plans of regions (appendix 3): a first draft from a list of authorities, and how far the plans are. */
public final class RegionPlans {

	private static final List<TableColumn> COLUMNS = List.of(TableColumn.required("name", "орган", "наименование"),
			TableColumn.optional("id", "обозначение"),
			TableColumn.optional("responsible", "ответственный исполнитель", "ответственный"));

	/**
	 * A draft to make.
	 *
	 * @param folder  the folder relative names start from
	 * @param file    table of authorities in the order they are to be certified: name, id, responsible
	 * @param reading how to read it
	 * @param service name of the typical service; null to leave it open
	 * @param subject subject of the Federation
	 * @param from    first day of the work
	 * @param to      last day; the control points divide the time evenly
	 * @param json    whether the text is JSON, else XMI
	 */
	public record Request(Path folder, String file, ReadOptions reading, String service, Subject subject,
			LocalDate from, LocalDate to, boolean json) {
	}

	/**
	 * A draft.
	 *
	 * @param text        its text
	 * @param authorities how many authorities it has
	 * @param problems    rows that could not be taken
	 */
	public record Draft(String text, int authorities, List<Problem> problems) {
	}

	/**
	 * How far a plan is at a control point.
	 *
	 * @param file      file of the plan
	 * @param subject   name of the subject
	 * @param service   name of the typical service
	 * @param state     state of the plan
	 * @param percent   the control point
	 * @param endsOn    last day of its group and of those before, null where none is given
	 * @param required  authorities that are certified by then
	 * @param completed authorities that are certified
	 * @param late      whether the day is past and too few are
	 */
	public record Standing(String file, String subject, String service, State state, int percent, LocalDate endsOn,
			int required, int completed, boolean late) {
	}

	/**
	 * What is wrong with a plan.
	 *
	 * @param file the plan
	 * @param text what is wrong
	 */
	public record Fault(String file, Text text) {
	}

	/**
	 * Standings of plans.
	 *
	 * @param standings  four for each plan
	 * @param faults     what is wrong with plans: their figures say less than they seem to
	 * @param unreadable files that could not be read, wholly or in part, or hold no plan with authorities
	 */
	public record Overview(List<Standing> standings, List<Fault> faults, List<Problem> unreadable) {
	}

	private RegionPlans() {
	}

	/**
	 * Makes a draft: each authority in exactly one group, as many as the control points want.
	 *
	 * @throws UnreadableInputException if the table cannot be read or names no authority
	 */
	public static Draft draft(Request request) throws UnreadableInputException {
		List<Problem> problems = new ArrayList<>();
		RegionPlan plan = plan(request, problems);
		return new Draft(CompareModels.text(request.file(), plan, request.json() ? ModelFormat.JSON : ModelFormat.XMI),
				plan.getRows().size(), problems);
	}

	/**
	 * The same as a plan.
	 *
	 * @param problems takes rows that could not be taken
	 * @throws UnreadableInputException if the table cannot be read or names no authority
	 */
	public static RegionPlan plan(Request request, List<Problem> problems) throws UnreadableInputException {
		TableFile table = TableFile.read(request.folder().resolve(request.file()), request.file(), request.reading(),
				COLUMNS);
		problems.addAll(table.problems());
		List<TableRow> rows = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (TableRow row : table.rows()) {
			if (row.get("name").isEmpty()) {
				problems.add(row.problem("name", "MISSING_VALUE", ""));
			} else if (!names.add(row.get("name"))) {
				problems.add(row.problem("name", "SAME_OBJECT", ""));
			} else {
				rows.add(row);
			}
		}
		if (rows.isEmpty()) {
			throw ModelFiles.problem(request.file(), "PLAN_WITHOUT_AUTHORITIES", "", "");
		}
		RegionPlan plan = TypicalFactory.eINSTANCE.createRegionPlan();
		plan.setId("plan-" + request.subject().code());
		plan.setServiceName(request.service());
		plan.setSubject(request.subject());
		long days = ChronoUnit.DAYS.between(request.from(), request.to());
		int next = 0;
		for (ControlPoint point : ControlPoint.of(rows.size()).value()) {
			LocalDate end = request.from().plusDays(days * point.percent() / 100);
			while (next < point.required()) {
				plan.getRows().add(row(rows.get(next++), next, point.percent(), end));
			}
		}
		return plan;
	}

	private static PlanRow row(TableRow from, int number, int percent, LocalDate end) {
		PlanRow row = TypicalFactory.eINSTANCE.createPlanRow();
		row.setId("row-" + number);
		row.setName(from.get("name"));
		if (!from.get("id").isEmpty()) {
			row.setAuthority(References.proxy(Authority.class, RegisterPackage.Literals.AUTHORITY, from.get("id")));
		}
		row.setPercent(percent);
		row.setEndDate(end);
		row.setResponsible(from.get("responsible").isEmpty() ? from.get("name") : from.get("responsible"));
		return row;
	}

	/**
	 * How far plans are on a day.
	 *
	 * @param folder   the folder relative names start from
	 * @param inputs   files and folders
	 * @param settings under which readings plans are looked at
	 */
	public static Overview overview(Path folder, List<String> inputs, LocalDate day, Settings settings,
			Progress progress) {
		List<Fault> faults = new ArrayList<>();
		List<Problem> unreadable = new ArrayList<>();
		List<Standing> standings = new ArrayList<>();
		ModelFiles files = new ModelFiles(folder);
		for (String file : files.find(inputs, unreadable)) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			try {
				ModelReading reading = files.read(file);
				if (!(reading.document() instanceof RegionPlan plan) || plan.getRows().isEmpty()) {
					throw ModelFiles.problem(file, "PLAN_WITHOUT_AUTHORITIES", "", "");
				}
				unreadable.addAll(reading.problems());
				faults(plan, settings).forEach(each -> faults.add(new Fault(file, each)));
				standings.addAll(standings(file, plan, day));
			} catch (UnreadableInputException e) {
				unreadable.addAll(e.problems());
			}
		}
		return new Overview(standings, faults, unreadable);
	}

	/**
	 * What is wrong with a plan, in parts of sentences: with its control points, then with the rest.
	 *
	 * @throws RefusedException if the rule cannot be applied to it
	 */
	public static List<Text> faults(RegionPlan plan, Settings settings) {
		List<String> rows = plan.getRows().stream().map(RegionPlans::key).toList();
		Map<Integer, List<String>> groups = new TreeMap<>();
		plan.getRows().forEach(row -> groups.computeIfAbsent(row.getPercent(), any -> new ArrayList<>()).add(key(row)));
		List<Text> wrong = new ArrayList<>();
		Set<String> different = new HashSet<>(rows);
		switch (org.etalon.rules.plan.RegionPlan.check(List.copyOf(different), groups)) {
		case Ruling.Made<org.etalon.rules.plan.RegionPlan> made ->
			made.value().findings().forEach(each -> wrong.add(text(each)));
		case Ruling.Refused<org.etalon.rules.plan.RegionPlan> refused -> throw RefusedException.rule(refused.flaw());
		}
		ValidateModels.findings(plan, settings).stream().filter(ModelFinding::error)
				.forEach(each -> wrong.add(new Text(sentence(each.where().ru(), each.message().ru()),
						sentence(each.where().en(), each.message().en()))));
		return wrong;
	}

	/** Without the full stop: the part of another sentence. */
	private static String sentence(String where, String message) {
		return where + ": " + (message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
	}

	private static Text text(org.etalon.rules.plan.RegionPlan.Finding finding) {
		return switch (finding.code()) {
		case POINT_BELOW_TARGET -> {
			int percent = Integer.parseInt(finding.subject());
			yield new Text("к точке " + percent + " % органов в плане меньше, чем нужно (Прил. 3)",
					"fewer authorities than it takes up to the point of " + percent + " % (App. 3)");
		}
		case POINT_UNKNOWN -> new Text("контрольной точки " + finding.subject() + " % нет (Прил. 3)",
				"there is no control point of " + finding.subject() + " % (App. 3)");
		case AUTHORITY_REPEATED ->
			new Text("орган назван дважды: " + finding.subject(), "an authority is named twice: " + finding.subject());
		case AUTHORITY_UNKNOWN, AUTHORITY_NOT_PLANNED -> new Text("орган не в плане: " + finding.subject(),
				"an authority that is not in the plan: " + finding.subject());
		};
	}

	/** What an authority is told apart by: its id, else its name. */
	private static String key(PlanRow row) {
		String id = References.id(row.getAuthority());
		return id == null ? String.valueOf(row.getName()) : id;
	}

	private static List<Standing> standings(String file, RegionPlan plan, LocalDate day) {
		int completed = (int) plan.getRows().stream()
				.filter(row -> row.getCompletedOn() != null && !row.getCompletedOn().isAfter(day)).count();
		return standings(file, plan, plan.getState(), completed, day);
	}

	/**
	 * How far a plan is at its control points.
	 *
	 * @param file      where it lies
	 * @param state     its state
	 * @param completed authorities that are certified
	 * @param day       the day
	 */
	public static List<Standing> standings(String file, RegionPlan plan, State state, int completed, LocalDate day) {
		List<Standing> standings = new ArrayList<>();
		for (ControlPoint point : ControlPoint.of(plan.getRows().size()).value()) {
			LocalDate end = plan.getRows().stream()
					.filter(row -> row.getPercent() <= point.percent() && row.getEndDate() != null)
					.map(PlanRow::getEndDate).max(LocalDate::compareTo).orElse(null);
			standings.add(new Standing(file, plan.getSubject() == null ? "" : plan.getSubject().name(),
					plan.getServiceName() == null ? "" : plan.getServiceName(), state, point.percent(), end,
					point.required(), completed, end != null && day.isAfter(end) && completed < point.required()));
		}
		return standings;
	}
}
