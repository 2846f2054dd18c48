// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.operations.year.ListRules;
import org.etalon.operations.year.ListedObject;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.Punctuality;
import org.etalon.store.records.Edition;

import picocli.CommandLine.Option;

/** A command on the list of a year. */
abstract class YearListCommand extends DatabaseCommand {

	/** The formats of results that are tables. */
	static final String FORMATS = "text|csv|json|xlsx";

	@Option(names = "--year", paramLabel = "YYYY", descriptionKey = "list-year")
	private Integer year;

	YearListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "year", language);
	}

	/** The reporting year. */
	final int year() {
		return year;
	}

	@Override
	void check() throws UsageException {
		if (year == null) {
			throw new UsageException(texts.get("usage.missing", "--year"));
		}
		if (year < 1000 || year > 9999) {
			throw new UsageException(texts.get("usage.value", "--year", year.toString(), "1000…9999"));
		}
	}

	/** The last moment of a day, null for none. */
	final Instant endOf(LocalDate day) {
		return day == null ? null
				: day.plusDays(1).atStartOfDay(environment.clock().getZone()).toInstant().minusNanos(1000);
	}

	/** What there is to say of an edition in one line. */
	final String title(Edition edition) {
		String number = Integer.toString(edition.edition());
		String objects = Integer.toString(edition.objects());
		return edition.approved()
				? words.get("edition.approved", Integer.toString(edition.reportYear()), number, objects,
						edition.protocol(), date(edition.approvedOn()))
				: words.get("edition.draft", Integer.toString(edition.reportYear()), number, objects);
	}

	/** The rules of regions an edition was made by, a line for each. */
	final void rules(PrintStream out, Edition edition) {
		for (ListRules each : ListRules.of(edition)) {
			out.println(words.get("rules", each.whole()));
		}
	}

	/** What a step was measured by, and whether it is in time. */
	final String punctuality(Punctuality punctuality) {
		return words.get(punctuality.status() == Punctuality.Status.LATE ? "step.late" : "step.onTime",
				punctuality.deadline().step().caption().in(language), date(punctuality.deadline().lastDay()),
				punctuality.deadline().step().clause().toString());
	}

	/** Bases in words. */
	final String bases(Collection<EligibilityBasis> bases) {
		return bases.stream().map(each -> each.caption().in(language)).collect(Collectors.joining("; "));
	}

	/** Reasons against an object in words, those of the Rules with their clauses. */
	final String reasons(ListedObject object) {
		return Stream
				.concat(object.reasons().stream()
						.map(each -> words.get("reason", each.caption().in(language), each.clause().toString())),
						object.regional().stream().map(each -> words.get("reason.regional", PlainText.of(each))))
				.collect(Collectors.joining("; "));
	}

	/** The same as result files have them. */
	static String reasonCodes(ListedObject object) {
		return Stream.concat(Stream.of(codes(object.reasons())).filter(each -> !each.isEmpty()),
				object.regional().stream().map(each -> "REGIONAL:" + each)).collect(Collectors.joining(", "));
	}

	/** Codes as result files have them. */
	static String codes(Collection<? extends Enum<?>> codes) {
		return codes.stream().map(Enum::name).collect(Collectors.joining(", "));
	}

	/** What JSON says of an edition. */
	final Map<String, Object> about(Edition edition) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("report_year", edition.reportYear());
		about.put("edition", edition.edition());
		about.put("approved", edition.approved());
		about.put("protocol", edition.protocol());
		about.put("approved_on", edition.approvedOn());
		about.put("rules", ListRules.of(edition).stream().map(each -> {
			Map<String, Object> rules = new LinkedHashMap<>();
			rules.put("subject", each.subject());
			rules.put("id", each.id());
			rules.put("version", each.version());
			rules.put("sha256", each.sha256());
			return rules;
		}).toList());
		return about;
	}
}
