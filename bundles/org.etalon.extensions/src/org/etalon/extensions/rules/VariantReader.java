// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.etalon.extensions.rules.YamlNode.Scalar;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Term;
import org.etalon.scoring.VariantInfo;

/**
 * Reads a variant of a rule file. Whatever {@link Scheme} would refuse is found here first and told with its place, and
 * what the contract of variants asks for as well: every grade has points, and a better one never fewer.
 */
final class VariantReader {

	/** Ids of variants and overlays. */
	static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
	static final String ID_EXPECTED = "[a-z0-9][a-z0-9.-]*";

	static final Map<String, Stage> STAGES = words(Stage.values());
	static final Map<String, Decision> DECISIONS = words(Decision.CERTIFICATE, Decision.CERTIFICATE_AND_CONCLUSION,
			Decision.CONCLUSION_ONLY);

	/** A clause of the Rules: number and letter of the subclause. */
	private static final Pattern RULES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})*[а-я]?");

	private static final Map<String, ObjectKind> KINDS = kinds();
	private static final Map<String, Applicability> APPLIES = applies();
	private static final Map<String, Finding> FINDINGS = findings();

	private final BundleHead head;
	private final Section section;

	private VariantReader(BundleHead head, Section section) {
		this.head = head;
		this.section = section;
	}

	/** Reads a variant; empty if something is wrong with it. */
	static Optional<FileVariant> read(BundleHead head, Section section) {
		return new VariantReader(head, section).read();
	}

	/** Names of constants as a rule file writes them: {@code certificate-and-conclusion}. */
	@SafeVarargs
	private static <E extends Enum<E>> Map<String, E> words(E... values) {
		Map<String, E> words = new LinkedHashMap<>();
		for (E value : values) {
			words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
		}
		return words;
	}

	private static Map<String, ObjectKind> kinds() {
		Map<String, ObjectKind> kinds = new LinkedHashMap<>();
		for (ObjectKind kind : ObjectKind.values()) {
			kinds.put(kind.name(), kind);
		}
		return kinds;
	}

	private static Map<String, Applicability> applies() {
		Map<String, Applicability> words = new LinkedHashMap<>();
		words.put("always", Applicability.ALWAYS);
		words.put("mszu", Applicability.MSZU_LISTED);
		return words;
	}

	private static Map<String, Finding> findings() {
		Map<String, Finding> findings = new LinkedHashMap<>();
		for (Grade grade : Grade.values()) {
			findings.put(grade.letter(), Finding.of(grade));
		}
		for (Finding finding : List.of(Finding.INDICATORS_NOT_APPLICABLE, Finding.NOT_PERFORMED, Finding.CAPABLE,
				Finding.NOT_CAPABLE, Finding.NOT_STATED, Finding.STAGE_NOT_APPLICABLE)) {
			findings.put(finding.name().toLowerCase(Locale.ROOT).replace('_', '-'), finding);
		}
		return findings;
	}

	private Optional<FileVariant> read() {
		String id = section.text("id", ID, ID_EXPECTED);
		Set<ObjectKind> kinds = kinds(section);
		LocalDate from = section.date("effective-from");
		LocalDate to = section.date("effective-to");
		boolean inOrder = from == null || to == null || !to.isBefore(from);
		if (!inOrder) {
			section.problem("effective-to", "NEVER_IN_FORCE", from + " … " + to, "");
		}
		Scheme scheme = scheme();
		section.finish();
		if (id == null || kinds.isEmpty() || scheme == null || !inOrder || head == null) {
			return Optional.empty();
		}
		return Optional
				.of(new FileVariant(new VariantInfo(id, head.edition(), kinds, head.subject(), from, to), scheme));
	}

	/** Kinds of objects, each by its code. */
	static Set<ObjectKind> kinds(Section section) {
		Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		for (Scalar word : section.texts("kinds")) {
			ObjectKind kind = KINDS.get(word.text());
			if (kind == null) {
				section.add(word, "INVALID_VALUE", word.text(), String.join("|", KINDS.keySet()));
			} else {
				kinds.add(kind);
			}
		}
		if (!section.has("kinds")) {
			section.problem("MISSING_KEY", "kinds", String.join("|", KINDS.keySet()));
		}
		return kinds;
	}

	private Scheme scheme() {
		List<StageScheme> stages = stages();
		Section level = section.section("level");
		Clause levelClause = level == null ? null : clause(level, "clause");
		Clause missingClause = level == null ? null : clause(level, "missing-clause");
		finish(level);
		List<Band> bands = bands(section.section("decisions"));
		Clause termClause = clause(section, "term-clause");
		RecertificationScheme recertification = recertification(section.section("recertification"));
		if (stages == null || levelClause == null || missingClause == null || bands == null || termClause == null
				|| recertification == null) {
			return null;
		}
		return new Scheme(stages, levelClause, missingClause, bands, termClause, recertification);
	}

	private static void finish(Section section) {
		if (section != null) {
			section.finish();
		}
	}

	private List<StageScheme> stages() {
		Map<Stage, StageScheme> stages = new EnumMap<>(Stage.class);
		int most = 0;
		boolean whole = true;
		List<Section> sections = section.sections("stages");
		for (Section each : sections) {
			Stage stage = each.choice("stage", STAGES);
			StageScheme read = stage(each, stage);
			if (read == null) {
				whole = false;
			} else if (stages.put(stage, read) != null) {
				each.problem("stage", "STAGE_TWICE", each.text("stage"), "");
				whole = false;
			} else {
				most += read.awards().values().stream().mapToInt(Award::points).max().orElse(0);
			}
		}
		if (!section.has("stages")) {
			section.problem("MISSING_KEY", "stages", "");
			return null;
		}
		if (whole && most != 100) {
			section.problem("stages", "POINTS_SUM", Integer.toString(most), "100");
			return null;
		}
		return whole ? List.copyOf(stages.values()) : null;
	}

	private StageScheme stage(Section each, Stage stage) {
		Applicability applies = each.has("applies") ? each.choice("applies", APPLIES) : Applicability.ALWAYS;
		Clause clause = clause(each, "clause");
		Section points = each.section("points");
		Map<Finding, Award> awards = points == null || clause == null ? null : awards(points, clause);
		each.finish();
		if (stage == null || applies == null || awards == null) {
			return null;
		}
		if (awards.values().stream().allMatch(award -> award.points() == 0)) {
			each.problem("points", "NOTHING_TO_GAIN", "", "");
			return null;
		}
		if (applies == Applicability.MSZU_LISTED && !awards.containsKey(Finding.STAGE_NOT_APPLICABLE)) {
			each.problem("points", "MISSING_KEY", "stage-not-applicable", "");
			return null;
		}
		return keepsTheContract(each, stage, awards) ? new StageScheme(stage, applies, awards) : null;
	}

	private static Map<Finding, Award> awards(Section points, Clause clause) {
		Map<Finding, Award> awards = new EnumMap<>(Finding.class);
		boolean whole = true;
		for (String key : points.keys()) {
			Finding finding = FINDINGS.get(key.replace('A', 'А')); // a Latin A, as the Rules print it
			if (finding == null) {
				continue; // finish() reports it
			}
			Award award = award(points, key, clause);
			whole &= award != null;
			if (award != null) {
				awards.put(finding, award);
			}
		}
		FINDINGS.keySet().forEach(points::has);
		points.finish();
		return whole ? awards : null;
	}

	/** A number, or a mapping with a clause of its own. */
	private static Award award(Section points, String key, Clause clause) {
		if (!points.isMapping(key)) {
			Integer number = points.integer(key, 0, 100);
			return number == null ? null : new Award(number, clause);
		}
		Section own = points.section(key);
		Integer number = own.integer("points", 0, 100);
		Clause other = clause(own, "clause");
		own.finish();
		return number == null || other == null ? null : new Award(number, other);
	}

	/** Monitoring ends with a capability, every other stage with a grade; a better grade never has fewer points. */
	private static boolean keepsTheContract(Section each, Stage stage, Map<Finding, Award> awards) {
		List<Finding> order = new ArrayList<>();
		if (stage == Stage.MONITORING) {
			order.add(Finding.CAPABLE);
			order.add(Finding.NOT_CAPABLE);
		} else {
			for (Grade grade : Grade.values()) {
				order.add(Finding.of(grade));
			}
		}
		Map<Finding, String> words = new EnumMap<>(Finding.class);
		FINDINGS.forEach((word, finding) -> words.put(finding, word));
		boolean keeps = true;
		int before = 100;
		for (Finding finding : order) {
			Award award = awards.get(finding);
			if (award == null) {
				each.problem("points", "MISSING_KEY", words.get(finding), "");
				keeps = false;
			} else if (award.points() > before) {
				each.problem("points", "NOT_MONOTONE", words.get(finding) + ": " + award.points(), "0…" + before);
				keeps = false;
			} else {
				before = award.points();
			}
		}
		return keeps;
	}

	private List<Band> bands(Section decisions) {
		if (decisions == null) {
			return null;
		}
		List<Band> bands = new ArrayList<>();
		boolean whole = true;
		int above = 101;
		for (Map.Entry<String, Decision> word : DECISIONS.entrySet()) {
			Section each = decisions.section(word.getKey());
			Band band = each == null ? null : band(each, word.getValue());
			if (band == null) {
				whole = false;
			} else if (band.from() >= above) {
				each.problem("from", "INVALID_VALUE", Integer.toString(band.from()), "1…" + (above - 1));
				whole = false;
			} else {
				above = band.from();
				bands.add(band);
			}
		}
		decisions.finish();
		return whole ? bands : null;
	}

	private static Band band(Section each, Decision decision) {
		Clause clause = clause(each, "clause");
		if (!decision.certifies()) {
			each.finish();
			return clause == null ? null : new Band(0, decision, clause, null, null);
		}
		Integer from = each.integer("from", 1, 100);
		Term term = term(each, "term");
		Term mszu = each.has("mszu-term") ? term(each, "mszu-term") : term;
		each.finish();
		return clause == null || from == null || term == null || mszu == null ? null
				: new Band(from, decision, clause, term, mszu);
	}

	private static RecertificationScheme recertification(Section each) {
		if (each == null) {
			return null;
		}
		Clause clause = clause(each, "clause");
		boolean revocation = each.yesNo("revocation", true);
		Clause revocationClause = clause(each, "revocation-clause");
		boolean byAnalogy = each.yesNo("by-analogy", false);
		each.finish();
		return clause == null || revocationClause == null ? null
				: new RecertificationScheme(clause, revocation, revocationClause, byAnalogy);
	}

	/** A clause of the Rules by its number, or one of an act of the region in words. */
	static Clause clause(Section section, String key) {
		return section.parsed(key, text -> text.isBlank() || text.length() > 200 ? null
				: RULES.matcher(text).matches() ? new Clause(text) : new Clause(Document.REGIONAL, text.strip()),
				"22а|Закон № 12, ст. 3");
	}

	/** A term of whole years and days. */
	static Term term(Section section, String key) {
		Function<String, Term> parser = text -> {
			try {
				Period period = Period.parse(text);
				boolean sound = period.getMonths() == 0 && period.getYears() >= 0 && period.getDays() >= 0
						&& period.getYears() <= 99 && period.getDays() <= 9999 && !period.isZero();
				return sound ? new Term(period.getYears(), period.getDays()) : null;
			} catch (DateTimeException e) {
				return null;
			}
		};
		return section.parsed(key, parser, "P3Y|P180D|P1Y30D");
	}
}
