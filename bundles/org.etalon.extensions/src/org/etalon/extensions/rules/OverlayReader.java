// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.etalon.extensions.rules.YamlNode.Scalar;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Term;

/** Reads an overlay of a rule file: what it lies over, and each difference with its name and basis. */
final class OverlayReader {

	private static final List<String> KINDS = List.of("threshold", "term", "least-grade", "required-criterion",
			"eligibility-reason", "regional-list", "extra-column");
	private static final Pattern COLUMN = Pattern.compile("[\\p{L}\\p{N}](.{0,98}[^\\s])?");
	private static final Map<String, Decision> CERTIFYING = decisions(true);
	private static final Map<String, Decision> OTHERWISE = decisions(false);

	private final BundleHead head;
	private final Section section;
	private final FoundFiles files;
	private final List<RuleProblem> problems;

	private OverlayReader(BundleHead head, Section section, FoundFiles files, List<RuleProblem> problems) {
		this.head = head;
		this.section = section;
		this.files = files;
		this.problems = problems;
	}

	/** Reads an overlay; empty if something is wrong with it. */
	static Optional<Overlay.Declaration> read(BundleHead head, Section section, FoundFiles files,
			List<RuleProblem> problems) {
		return new OverlayReader(head, section, files, problems).read();
	}

	/** Decisions that give a certificate, or those that can remain where a requirement is not met. */
	private static Map<String, Decision> decisions(boolean certifying) {
		Map<String, Decision> words = new LinkedHashMap<>(VariantReader.DECISIONS);
		words.values().removeIf(certifying ? decision -> !decision.certifies() : Decision.CERTIFICATE::equals);
		return words;
	}

	private Optional<Overlay.Declaration> read() {
		int before = problems.size();
		String id = section.text("id", VariantReader.ID, VariantReader.ID_EXPECTED);
		Text name = section.name("name");
		String base = section.text("over", VariantReader.ID, "services|appeals|control|internal");
		Set<ObjectKind> kinds = section.has("kinds") ? VariantReader.kinds(section) : Set.of();
		LocalDate from = section.date("effective-from");
		LocalDate to = section.date("effective-to");
		if (from != null && to != null && to.isBefore(from)) {
			section.problem("effective-to", "NEVER_IN_FORCE", from + " … " + to, "");
		}
		boolean onlyTightens = section.yesNo("only-tightens", false);
		List<Difference> differences = new ArrayList<>();
		Set<Object> places = new HashSet<>();
		for (Section each : section.sections("differences")) {
			Difference difference = difference(each);
			each.finish();
			if (difference != null && !places.add(difference.place())) {
				each.problem("DIFFERENCE_TWICE", difference.name().ru(), "");
			} else if (difference != null) {
				differences.add(difference);
			}
		}
		if (differences.isEmpty() && problems.size() == before) {
			section.problem("MISSING_KEY", "differences", String.join("|", KINDS));
		}
		section.finish();
		return problems.size() > before || head == null ? Optional.empty()
				: Optional.of(new Overlay.Declaration(id, name, head.edition(), base, kinds, head.subject(), from, to,
						onlyTightens, differences));
	}

	/** Null, with problems, if something is wrong with it. */
	private Difference difference(Section each) {
		String kind = each.parsed("kind", text -> KINDS.contains(text) ? text : null, String.join("|", KINDS));
		Text name = each.name("name");
		Clause basis = each.parsed("basis",
				text -> text.isBlank() || text.length() > 200 ? null : new Clause(Document.REGIONAL, text.strip()),
				"Закон № 12, ст. 3");
		if (kind == null) {
			each.skip();
			return null;
		}
		return switch (kind) {
		case "threshold" -> threshold(each, name, basis);
		case "term" -> term(each, name, basis);
		case "least-grade" -> leastGrade(each, name, basis);
		case "required-criterion" -> {
			String column = column(each);
			Decision otherwise = each.choice("otherwise", OTHERWISE);
			yield name == null || basis == null || column == null || otherwise == null ? null
					: new Difference.RequiredCriterion(name, basis, column, otherwise);
		}
		case "regional-list" -> regionalList(each, name, basis);
		default -> {
			String column = column(each);
			Map<String, Text> values = kind.equals("extra-column") ? values(each) : Map.of();
			yield name == null || basis == null || column == null ? null
					: kind.equals("extra-column") ? new Difference.ExtraColumn(name, basis, column, values)
							: new Difference.EligibilityReason(name, basis, column);
		}
		};
	}

	/** Captions that are ours are not free. */
	private static String column(Section each) {
		return each.parsed("column",
				text -> COLUMN.matcher(text).matches() && !Submission.OWN.contains(text) ? text : null,
				"Готовность МФЦ");
	}

	private static Difference threshold(Section each, Text name, Clause basis) {
		Decision decision = each.choice("decision", CERTIFYING);
		Integer from = each.integer("from", 1, 100);
		return name == null || basis == null || decision == null || from == null ? null
				: new Difference.Threshold(name, basis, decision, from);
	}

	private static Difference term(Section each, Text name, Clause basis) {
		Decision decision = each.choice("decision", CERTIFYING);
		Term term = each.has("term") ? VariantReader.term(each, "term") : null;
		Term mszu = each.has("mszu-term") ? VariantReader.term(each, "mszu-term") : null;
		if (!each.has("term") && !each.has("mszu-term")) {
			each.problem("MISSING_KEY", "term", "P3Y|P180D");
		}
		return name == null || basis == null || decision == null || term == null && mszu == null ? null
				: new Difference.CertificateTerm(name, basis, decision, term, mszu);
	}

	private static Difference leastGrade(Section each, Text name, Clause basis) {
		Map<String, Stage> graded = new LinkedHashMap<>(VariantReader.STAGES);
		graded.values().remove(Stage.MONITORING);
		Stage stage = each.choice("stage", graded);
		Grade grade = each.parsed("grade", text -> Grade.parse(text).orElse(null), "А+|А|Б+|Б|В|Г");
		Decision otherwise = each.choice("otherwise", OTHERWISE);
		return name == null || basis == null || stage == null || grade == null || otherwise == null ? null
				: new Difference.LeastGrade(name, basis, stage, grade, otherwise);
	}

	/** What may stand in a column, if a table says so. */
	private Map<String, Text> values(Section each) {
		Map<String, Text> values = new LinkedHashMap<>();
		for (Scalar file : each.texts("file")) {
			files.read(file.text(), file.line(), file.column())
					.ifPresent(bytes -> values.putAll(ValueTable.read(file.text(), bytes, problems)));
		}
		return values;
	}

	/** The objects stand in a table, or here. */
	private Difference regionalList(Section each, Text name, Clause basis) {
		Set<String> ids = new HashSet<>();
		Set<String> names = new HashSet<>();
		each.texts("ids").forEach(id -> ids.add(id.text()));
		each.texts("names").forEach(object -> names.add(object.text()));
		for (Scalar file : each.texts("file")) {
			files.read(file.text(), file.line(), file.column())
					.ifPresent(bytes -> ListTable.read(file.text(), bytes, ids, names, problems));
		}
		if (!each.has("file") && !each.has("ids") && !each.has("names")) {
			each.problem("MISSING_KEY", "file", "mszu.csv");
		}
		return name == null || basis == null ? null : new Difference.RegionalList(name, basis, ids, names);
	}
}
