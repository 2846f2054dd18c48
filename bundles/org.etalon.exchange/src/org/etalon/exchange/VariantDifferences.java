// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Difference.CertificateTerm;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.ExtraColumn;
import org.etalon.scoring.Difference.LeastGrade;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Difference.Threshold;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Term;

/** All differences between two variants in words. */
public final class VariantDifferences {

	private final Texts texts;
	private final Locale language;
	private final OutcomeText outcome;
	private final VariantText variant;

	public VariantDifferences(Locale language) {
		this(language, new OutcomeText(language));
	}

	VariantDifferences(Locale language, OutcomeText outcome) {
		this.texts = new Texts(VariantDifferences.class, "differences", language);
		this.language = language;
		this.outcome = outcome;
		this.variant = new VariantText(language);
	}

	/** One line for each difference, none if there is none. */
	public List<String> lines(ScoringVariant one, ScoringVariant other) {
		List<String> lines = new ArrayList<>();
		add(lines, "kinds", kinds(one), kinds(other));
		add(lines, "subject", variant.subject(one.info()), variant.subject(other.info()));
		add(lines, "edition", one.info().edition(), other.info().edition());
		add(lines, "period", variant.period(one.info()), variant.period(other.info()));
		Scheme from = underOverlay(one);
		Scheme to = underOverlay(other);
		for (Stage stage : Stage.values()) {
			stage(lines, stage, from.stage(stage), to.stage(stage));
		}
		for (int i = 0; i < from.bands().size(); i++) {
			band(lines, from.bands().get(i), to.bands().get(i));
		}
		clause(lines, "level", from.levelClause(), to.levelClause());
		clause(lines, "missing", from.missingClause(), to.missingClause());
		clause(lines, "term", from.termClause(), to.termClause());
		clause(lines, "recertification", from.recertification().clause(), to.recertification().clause());
		add(lines, "revocation", yesNo(from.recertification().revocation()), yesNo(to.recertification().revocation()));
		clause(lines, "revocation", from.recertification().revocationClause(), to.recertification().revocationClause());
		add(lines, "analogy", yesNo(from.recertification().byAnalogy()), yesNo(to.recertification().byAnalogy()));
		List<String> before = named(one);
		List<String> after = named(other);
		before.stream().filter(line -> !after.contains(line)).map(line -> texts.get("without", line))
				.forEach(lines::add);
		after.stream().filter(line -> !before.contains(line)).forEach(lines::add);
		return lines;
	}

	/** The scheme that an overlay lies over; its differences are told one by one. */
	private static Scheme underOverlay(ScoringVariant variant) {
		Scheme scheme = variant.scheme();
		return scheme.overlaid() == null ? scheme : scheme.overlaid().base();
	}

	/** The differences of the overlay of a variant, none if it has none. */
	private List<String> named(ScoringVariant variant) {
		Scheme.Overlaid overlaid = variant.scheme().overlaid();
		List<String> lines = new ArrayList<>();
		if (overlaid != null) {
			for (Difference difference : overlaid.overlay().differences()) {
				lines.add(texts.get("named", difference.name().in(language), clause(difference.basis()),
						what(difference, overlaid.base())));
			}
		}
		return lines;
	}

	private void add(List<String> lines, String key, String one, String other) {
		if (!one.equals(other)) {
			lines.add(texts.get(key, one, other));
		}
	}

	private void stage(List<String> lines, Stage stage, StageScheme one, StageScheme other) {
		String caption = stage.caption().in(language);
		if (one == null || other == null) {
			if (other != null) {
				lines.add(texts.get("stage.added", caption,
						other.awards().entrySet().stream()
								.map(each -> outcome.finding(stage, each.getKey()) + " – " + each.getValue().points())
								.collect(Collectors.joining(", "))));
			} else if (one != null) {
				lines.add(texts.get("stage.removed", caption));
			}
			return;
		}
		if (one.applicability() != other.applicability()) {
			lines.add(texts.get("stage.applies", caption, texts.get("applies." + one.applicability()),
					texts.get("applies." + other.applicability())));
		}
		for (Finding finding : Finding.values()) {
			String before = award(one.award(finding));
			String after = award(other.award(finding));
			if (!before.equals(after)) {
				lines.add(texts.get("points", caption, outcome.finding(stage, finding), before, after));
			}
		}
	}

	private String award(Award award) {
		return award == null ? "–" : award.points() + " (" + clause(award.clause()) + ")";
	}

	private void band(List<String> lines, Band one, Band other) {
		String decision = decision(one.decision());
		if (one.from() != other.from()) {
			lines.add(texts.get("threshold", decision, Integer.toString(one.from()), Integer.toString(other.from())));
		}
		term(lines, "term", decision, one.term(), other.term());
		term(lines, "mszu", decision, one.mszuTerm(), other.mszuTerm());
		if (!one.clause().equals(other.clause())) {
			lines.add(texts.get("clause", texts.get("clause.decision", decision), clause(one.clause()),
					clause(other.clause())));
		}
	}

	private void term(List<String> lines, String key, String decision, Term one, Term other) {
		if (!Objects.equals(one, other)) {
			lines.add(texts.get(key, decision, term(one), term(other)));
		}
	}

	private void clause(List<String> lines, String name, Clause one, Clause other) {
		if (!one.equals(other)) {
			lines.add(texts.get("clause", texts.get("clause." + name), clause(one), clause(other)));
		}
	}

	/** A clause of the Rules as explanations name it; an act of a region with the word for it. */
	private String clause(Clause clause) {
		return clause.document() == Document.RULES ? outcome.clause(clause) : clause.in(language);
	}

	/** What a difference changes, in words. */
	String what(Difference difference, Scheme base) {
		return switch (difference) {
		case Threshold each -> texts.get("threshold", decision(each.decision()),
				Integer.toString(base.threshold(each.decision())), Integer.toString(each.from()));
		case CertificateTerm each -> Stream.of(term(each, base, false), term(each, base, true))
				.filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
		case LeastGrade each ->
			texts.get("grade", each.stage().caption().in(language), each.grade().letter(), decision(each.otherwise()));
		case RequiredCriterion each -> texts.get("criterion", each.column(), decision(each.otherwise()));
		case EligibilityReason each -> texts.get("eligibility", each.column());
		case RegionalList each ->
			texts.get("list", Integer.toString(each.ids().size()), Integer.toString(each.names().size()));
		case ExtraColumn each -> each.values().isEmpty() ? texts.get("column", each.column())
				: texts.get("column.values", each.column(), Integer.toString(each.values().size()));
		};
	}

	/**
	 * What a difference changes in a term, empty if nothing.
	 *
	 * @param mszuFederal whether the term of objects in the federal list of МСЗУ is meant
	 */
	String term(CertificateTerm difference, Scheme base, boolean mszuFederal) {
		Band band = base.bands().stream().filter(each -> each.decision() == difference.decision()).findFirst()
				.orElseThrow();
		Term from = mszuFederal ? band.mszuTerm() : band.term();
		Term to = mszuFederal ? difference.mszuTerm() : difference.term();
		return to == null || to.equals(from) ? ""
				: texts.get(mszuFederal ? "mszu" : "term", decision(difference.decision()), term(from), term(to));
	}

	private String kinds(ScoringVariant variant) {
		return variant.info().kinds().stream().map(ObjectKind::caption).map(caption -> caption.in(language))
				.collect(Collectors.joining(", "));
	}

	private String decision(Decision decision) {
		return decision.caption().in(language);
	}

	private String term(Term term) {
		if (term == null) {
			return "–";
		}
		String years = Integer.toString(term.years());
		String days = Integer.toString(term.days());
		if (term.days() == 0) {
			return texts.get("years", years);
		}
		return term.years() == 0 ? texts.get("days", days) : texts.get("yearsDays", years, days);
	}

	private String yesNo(boolean value) {
		return texts.get(value ? "yes" : "no");
	}
}
