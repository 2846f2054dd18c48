// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;
import org.etalon.standard.PlanItem.Kind;

/**
 * The typical plan of a department (типовой план мероприятий): seven blocks, 110 items, and what may be left out of it.
 * <p>
 * All items are obligatory; items can be left out by agreement with the Analytical centre (footnote 1). The sub-blocks
 * of blocks 5 to 7, and these blocks as a whole, belong to the plan only if the department has such processes
 * (recommendation to 5.1). So the code of one of them among what is left out says that it has none: all its items go,
 * and nothing has to be agreed. A single item of them needs the agreement as any other. The code of a block 1 to 4
 * stands for each of its items.
 *
 * @param leafItems items that remain in the plan
 * @param omitted   items that were left out, in the order of the plan
 * @param errors    {@code N_OMITTED_WITHOUT_AGREEMENT} for each item N that lacks its agreement, in the order in which
 *                  they were named
 */
public record DepartmentalPlan(int leafItems, List<String> omitted, List<String> errors) {

	private static final Map<String, PlanItem> ROWS = read();
	private static final Clause FOOTNOTE = new Clause(Document.DEPARTMENTAL_PLAN, "сноска 1");
	private static final Clause PROCESSES = new Clause(Document.DEPARTMENTAL_PLAN, "рекомендация 5.1");
	private static final String FIRST_OPTIONAL_BLOCK = "5";

	public DepartmentalPlan {
		omitted = List.copyOf(omitted);
		errors = List.copyOf(errors);
	}

	/** The rows of the template in their order: blocks, sub-blocks and items. */
	public static List<PlanItem> template() {
		return List.copyOf(ROWS.values());
	}

	/** Whether nothing was left out without the agreement it needs. */
	public boolean valid() {
		return errors.isEmpty();
	}

	/**
	 * What remains of the plan.
	 *
	 * @param omitted      codes of items, sub-blocks and blocks left out of it
	 * @param agreedWithAc codes of those whose omission was agreed with the Analytical centre; they need not be omitted
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for a code that the plan does not have
	 */
	public static Ruling<DepartmentalPlan> without(List<String> omitted, List<String> agreedWithAc) {
		Ruling<DepartmentalPlan> unknown = unknown("omitted", omitted);
		if (unknown == null) {
			unknown = unknown("agreedWithAC", agreedWithAc);
		}
		if (unknown != null) {
			return unknown;
		}
		Set<String> withoutProcess = new LinkedHashSet<>();
		Set<String> single = new LinkedHashSet<>();
		for (String code : omitted) {
			(dependsOnProcesses(code) ? withoutProcess : single).addAll(items(code));
		}
		single.removeAll(withoutProcess);
		Set<String> agreed = new LinkedHashSet<>();
		for (String code : agreedWithAc) {
			agreed.addAll(items(code));
		}
		List<String> missing = single.stream().filter(code -> !agreed.contains(code)).toList();
		List<String> gone = new ArrayList<>(items());
		gone.removeIf(code -> !withoutProcess.contains(code) && !single.contains(code));
		DepartmentalPlan plan = new DepartmentalPlan(items().size() - gone.size(), gone,
				missing.stream().map(code -> code + "_OMITTED_WITHOUT_AGREEMENT").toList());
		List<TraceStep> trace = new ArrayList<>();
		if (!withoutProcess.isEmpty()) {
			trace.add(TraceStep.of("WITHOUT_PROCESS", "– " + withoutProcess.size(), PROCESSES));
		}
		if (!single.isEmpty()) {
			trace.add(TraceStep.of("AGREED", single.size() - missing.size() + " / " + single.size()
					+ (missing.isEmpty() ? "" : "; – " + String.join(", ", missing)), FOOTNOTE));
		}
		trace.add(
				TraceStep.of("LEAF_ITEMS", items().size() + " – " + gone.size() + " = " + plan.leafItems(), FOOTNOTE));
		return new Ruling.Made<>(plan, trace);
	}

	private static Ruling<DepartmentalPlan> unknown(String field, List<String> codes) {
		for (int i = 0; i < codes.size(); i++) {
			if (!ROWS.containsKey(codes.get(i))) {
				return Ruling.invalid(field + "[" + (i + 1) + "]", codes.get(i), "1…7, 1.1…7.4.9");
			}
		}
		return null;
	}

	/** Whether the row is part of the plan only if the department has such processes. */
	private static boolean dependsOnProcesses(String code) {
		return ROWS.get(code).kind() != Kind.ITEM && code.compareTo(FIRST_OPTIONAL_BLOCK) >= 0;
	}

	private static List<String> items() {
		return ROWS.values().stream().filter(row -> row.kind() == Kind.ITEM).map(PlanItem::code).toList();
	}

	/** The item itself, or the items of a block or sub-block. */
	private static List<String> items(String code) {
		return ROWS.get(code).kind() == Kind.ITEM ? List.of(code)
				: items().stream().filter(item -> ROWS.get(item).isWithin(code)).toList();
	}

	private static Map<String, PlanItem> read() {
		DateTimeFormatter russian = DateTimeFormatter.ofPattern("dd.MM.yyyy");
		Map<String, PlanItem> rows = new LinkedHashMap<>();
		for (List<String> cells : ReferenceTable.rows("departmental-plan.csv")) {
			LocalDate end = cells.get(3).isEmpty() ? null : LocalDate.parse(cells.get(3), russian);
			rows.put(cells.get(0),
					new PlanItem(cells.get(0), Kind.valueOf(cells.get(1)), cells.get(2), end, cells.get(4)));
		}
		return Collections.unmodifiableMap(rows);
	}
}
