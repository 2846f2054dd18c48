// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.etalon.exchange.IndicatorFigure;
import org.etalon.exchange.IndicatorFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.AuthorityStars;
import org.etalon.exchange.report.IndicatorStars;
import org.etalon.exchange.report.StarsReport;
import org.etalon.norm.Problem;
import org.etalon.norm.Ruling;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.standard.Indicator;
import org.etalon.standard.IndicatorValues;
import org.etalon.standard.OverallLevel;
import org.etalon.standard.Quarter;
import org.etalon.standard.StandardSettings;
import org.etalon.standard.StarRating;
import org.etalon.standard.Stars;

/** Gives authorities their levels of client centricity from tables of indicators, and names what the tables lack. */
public final class RateAuthorities {

	private final Request request;
	private final List<Problem> problems = new ArrayList<>();
	private final Map<String, TreeMap<Quarter, Sheet>> authorities = new LinkedHashMap<>();
	private int readable;

	/**
	 * What to rate and how.
	 *
	 * @param product  name and version of the product, for the report
	 * @param inputs   the files, as the user named them
	 * @param folder   the folder relative inputs lie in
	 * @param reading  how to read them
	 * @param settings the readings in effect, those of the Standard at least
	 */
	public record Request(String product, List<String> inputs, Path folder, ReadOptions reading, Settings settings) {

		public Request {
			inputs = List.copyOf(inputs);
		}
	}

	/**
	 * How it ended.
	 *
	 * @param report   the levels
	 * @param readable how many of the inputs could be read
	 */
	public record Result(StarsReport report, int readable) {
	}

	/** What the rows of an authority say of a quarter. */
	private static final class Sheet {

		private final Map<Indicator, IndicatorValues> values = new EnumMap<>(Indicator.class);
		private final Map<String, IndicatorFigure> first = new LinkedHashMap<>();

		/** Takes a figure unless there was one of the same input before, which is returned then. */
		IndicatorFigure add(IndicatorFigure figure) {
			if (!figure.isKnown()) {
				return null;
			}
			IndicatorFigure before = first.putIfAbsent(figure.indicator() + "." + figure.input(), figure);
			if (before == null) {
				IndicatorValues known = values(figure.indicator());
				values.put(figure.indicator(),
						figure.answer() != null ? known.with(figure.input(), figure.answer().booleanValue())
								: known.with(figure.input(), figure.number()));
			}
			return before;
		}

		IndicatorValues values(Indicator indicator) {
			return values.getOrDefault(indicator, IndicatorValues.none());
		}
	}

	private RateAuthorities(Request request) {
		this.request = request;
	}

	/** Rates the authorities of all inputs. */
	public static Result run(Request request) {
		RateAuthorities rating = new RateAuthorities(request);
		for (String input : request.inputs()) {
			rating.read(input);
		}
		return rating.result();
	}

	private void read(String input) {
		try {
			IndicatorFile file = IndicatorFile.read(request.folder().resolve(input), input, request.reading());
			readable++;
			problems.addAll(file.problems());
			for (IndicatorFigure figure : file.figures()) {
				IndicatorFigure before = authorities.computeIfAbsent(figure.authority(), name -> new TreeMap<>())
						.computeIfAbsent(figure.quarter(), quarter -> new Sheet()).add(figure);
				if (before != null) {
					problems.add(figure.repeats(before));
				}
			}
		} catch (UnreadableInputException e) {
			problems.add(e.problem());
		}
	}

	private Result result() {
		List<AuthorityStars> rated = new ArrayList<>();
		authorities.forEach((authority, quarters) -> {
			Quarter last = quarters.firstKey();
			for (Map.Entry<Quarter, Sheet> entry : quarters.entrySet()) {
				for (Quarter leftOut : Quarter.between(last, entry.getKey())) {
					rated.add(new AuthorityStars(authority, leftOut, List.of(), OptionalInt.empty()));
				}
				rated.add(rate(authority, entry.getKey(), entry.getValue()));
				last = entry.getKey();
			}
		});
		Map<String, String> settings = new TreeMap<>();
		for (Setting setting : List.of(StandardSettings.A29, StandardSettings.A30, StandardSettings.A40)) {
			settings.put(setting.id(), request.settings().value(setting));
		}
		return new Result(new StarsReport(request.product(), request.inputs(), settings, rated, problems), readable);
	}

	private AuthorityStars rate(String authority, Quarter quarter, Sheet sheet) {
		List<IndicatorStars> indicators = new ArrayList<>();
		List<Integer> stars = new ArrayList<>();
		for (Indicator indicator : Indicator.values()) {
			IndicatorStars rated = rate(indicator, sheet.values(indicator));
			indicators.add(rated);
			if (rated.rating() != null) {
				stars.add(rated.rating().stars());
			}
		}
		return new AuthorityStars(authority, quarter, indicators, OverallLevel.of(stars, request.settings()));
	}

	private IndicatorStars rate(Indicator indicator, IndicatorValues values) {
		if (values.equals(IndicatorValues.none())) {
			return new IndicatorStars(indicator, values, null, List.of());
		}
		return switch (Stars.of(indicator, values, request.settings())) {
		case Ruling.Made<StarRating> made -> new IndicatorStars(indicator, values, made.value(), made.trace());
		case Ruling.Refused<StarRating> refused -> throw new IllegalStateException(refused.flaw().toString());
		};
	}
}
