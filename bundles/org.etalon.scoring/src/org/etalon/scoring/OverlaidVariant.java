// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.Difference.Asked;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.ExtraColumn;
import org.etalon.scoring.Difference.RegionalList;

/**
 * A national variant under an overlay: a variant of its own, for the objects of one subject. Its scheme holds the
 * differences, so that the scheme alone computes everything again.
 */
public final class OverlaidVariant implements ScoringVariant {

	private final DeclaredVariant base;
	private final Overlay.Declaration overlay;
	private final VariantInfo info;
	private final Scheme scheme;
	private final Set<String> columns;
	private final List<RegionalList> lists;
	private final Map<String, ExtraColumn> tables;

	/**
	 * Lays an overlay over a variant.
	 *
	 * @throws IllegalArgumentException if the two do not fit: another base, no kind or day in common, thresholds that
	 *                                  cross
	 */
	public OverlaidVariant(DeclaredVariant base, Overlay.Declaration overlay) {
		VariantInfo under = base.info();
		if (!under.id().equals(overlay.base()) || !under.subject().isEmpty()) {
			throw new IllegalArgumentException(overlay.id() + " does not lie over " + under.id());
		}
		Set<ObjectKind> kinds = EnumSet.copyOf(under.kinds());
		if (!overlay.kinds().isEmpty() && !kinds.containsAll(overlay.kinds())) {
			throw new IllegalArgumentException(under.id() + " scores " + under.kinds() + ", not " + overlay.kinds());
		}
		this.base = base;
		this.overlay = overlay;
		this.info = new VariantInfo(overlay.variant(), under.edition(),
				overlay.kinds().isEmpty() ? kinds : overlay.kinds(), overlay.subject(),
				later(under.effectiveFrom(), overlay.effectiveFrom()),
				earlier(under.effectiveTo(), overlay.effectiveTo()));
		this.scheme = base.scheme().overlaid(overlay);
		this.columns = overlay.all(Asked.class).stream().map(Asked::column).collect(Collectors.toUnmodifiableSet());
		this.lists = overlay.all(RegionalList.class);
		this.tables = overlay.all(ExtraColumn.class).stream().filter(each -> !each.values().isEmpty())
				.collect(Collectors.toUnmodifiableMap(ExtraColumn::column, Function.identity()));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one == null || other != null && other.isAfter(one) ? other : one;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one == null || other != null && other.isBefore(one) ? other : one;
	}

	/** The national variant. */
	public DeclaredVariant base() {
		return base;
	}

	/** The overlay. */
	public Overlay.Declaration overlay() {
		return overlay;
	}

	@Override
	public VariantInfo info() {
		return info;
	}

	@Override
	public Scheme scheme() {
		return scheme;
	}

	@Override
	public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
		return scheme.scorer(info.id(), settings, calendar);
	}

	@Override
	public Set<String> columns() {
		return columns;
	}

	@Override
	public boolean needsName() {
		return lists.stream().anyMatch(list -> !list.names().isEmpty());
	}

	/**
	 * The reasons of the overlay that keep an object out of the list of a year.
	 *
	 * @param answers cells of the object by the captions of their columns, as a register has them
	 */
	public List<EligibilityReason> against(Map<String, String> answers) {
		return OverlayRules.against(overlay, asked(answers));
	}

	/** The regional lists of МСЗУ of the overlay that name an object. */
	public List<RegionalList> listing(String id, String name) {
		return lists.stream().filter(list -> list.contains(id, name)).toList();
	}

	private Map<String, String> asked(Map<String, String> cells) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (Map.Entry<String, String> answer : cells.entrySet()) {
			String column = answer.getKey().strip();
			String value = answer.getValue().strip();
			if (columns.contains(column) && !value.isEmpty()) {
				answers.put(column, overlay.yesOrNo(column) ? Answers.normalised(value)
						: tables.containsKey(column) ? tables.get(column).value(value).orElse(value) : value);
			}
		}
		return answers;
	}

	/**
	 * With the answers that differences ask for, whether a regional list of the overlay names the object, and whether a
	 * value is unknown to its reference data: what was found is kept, so that neither table is needed again.
	 */
	@Override
	public Submission complete(Submission submission, String id, String name, Map<String, String> extra) {
		if (!overlay.asks()) {
			return submission;
		}
		Map<String, String> answers = asked(extra);
		if (!listing(id, name).isEmpty()) {
			answers.put(Submission.LISTED, Answers.YES);
		}
		if (tables.values().stream().anyMatch(
				each -> answers.containsKey(each.column()) && !each.values().containsKey(answers.get(each.column())))) {
			answers.put(Submission.UNKNOWN_VALUE, Answers.YES);
		}
		return submission.withAnswers(answers);
	}
}
