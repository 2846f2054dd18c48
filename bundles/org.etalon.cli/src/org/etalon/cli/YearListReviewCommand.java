// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.norm.Settings;
import org.etalon.operations.year.ReviewYearList;
import org.etalon.operations.year.ReviewYearList.Reviewed;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.Material;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearDeadline;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RemarkAnswer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon year-list review}: what came for the draft list of a year, what is missing, who is late. */
@Command(name = "review", sortOptions = false)
final class YearListReviewCommand extends YearListCommand {

	private static final List<String> COLUMNS = List.of("object_id", "name", "authority_id", "authority", "included",
			"missing", "materials_on", "materials_status", "remarks", "remarks_on", "remarks_status", "late", "answer",
			"answer_text", "answered_on");

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-day")
	private String asOf;

	@Option(names = "--fail-on", paramLabel = "never|late", descriptionKey = "fail-on-late")
	private String failOn = "never";

	@Mixin
	private OutputOption output;

	@Option(names = { "--as", "--format" }, paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	@Mixin
	private SettingOptions options;

	YearListReviewCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		super.check();
		if (!List.of("never", "late").contains(failOn)) {
			throw new UsageException(texts.get("usage.value", "--fail-on", failOn, "never|late"));
		}
		output.format(format, FORMATS, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		Settings settings = settings(store, options);
		ReviewYearList.Request request = new ReviewYearList.Request(year(), day("--as-of", asOf, today()), settings);
		long[] late = new long[1];
		boolean written = write(output, out -> late[0] = chosen.equals("text") ? print(store, request, out)
				: table(store, request, chosen, out));
		return !written ? ExitStatus.NOTHING
				: failOn.equals("late") && late[0] > 0 ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private long table(Store store, ReviewYearList.Request request, String chosen, OutputStream out)
			throws IOException, StoreException {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("report_year", year());
		about.put("as_of", request.on());
		about.put("settings", Map.of("A04", request.settings().value(RulesSettings.A04)));
		try (TableResult table = new TableResult(chosen, out, "objects", about, COLUMNS)) {
			return new ReviewYearList(environment.registry()).run(store, request,
					each -> table.row(each.object().objectId(), each.object().name(), each.object().authorityId(),
							each.object().authority(), each.object().included() ? "yes" : "no", codes(each.missing()),
							each.materialsOn(), status(each.materials()), each.remarks(), each.remarksOn(),
							status(each.punctuality()), each.late() ? "yes" : "no",
							each.answer() == null ? null : each.answer().outcome(),
							each.answer() == null ? null : each.answer().text(),
							each.answer() == null ? null : each.answer().answeredOn()),
					progress).late();
		}
	}

	private static String status(Punctuality punctuality) {
		return punctuality == null ? null : punctuality.status().name();
	}

	private long print(Store store, ReviewYearList.Request request, OutputStream stream)
			throws IOException, StoreException {
		PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8);
		ReviewYearList.Result result = new ReviewYearList(environment.registry()).run(store, request,
				each -> print(out, each), progress);
		progress.clear();
		out.println(words.get("review.summary", Long.toString(result.objects()), Long.toString(result.complete()),
				Long.toString(result.remarks()), Long.toString(result.late())));
		if (result.unanswered() > 0) {
			out.println(words.get("review.unanswered", Long.toString(result.unanswered())));
		}
		if (result.hidden() > 0) {
			out.println(words.get("review.hidden", Long.toString(result.hidden())));
		}
		if (!result.lateBy().isEmpty()) {
			out.println(words.get("review.lateBy"));
			result.lateBy().forEach((authority, count) -> out.println(
					"  ! " + words.get("review.lateOne", authority.isEmpty() ? "–" : authority, count.toString())));
		}
		out.println(words.get("review.deadlines", Integer.toString(year())));
		for (YearDeadline deadline : result.deadlines()) {
			out.println("  "
					+ words.get("review.deadline", date(deadline.lastDay()), deadline.step().caption().in(language),
							deadline.step().clause().toString(), deadline.step().actor().caption().in(language)));
		}
		out.println(words.get("by", environment.product()));
		out.println(texts.get("summary.settings", request.settings().inEffect(RulesSettings.A04)));
		out.flush();
		return result.late();
	}

	private void print(PrintStream out, Reviewed reviewed) {
		progress.clear();
		out.println((reviewed.late() ? "! " : "  ") + reviewed.object().objectId() + "  " + reviewed.object().name()
				+ "  " + reviewed.object().authority());
		if (!reviewed.object().included()) {
			out.println("    " + words.get("list.reasons", reasons(reviewed.object())));
		}
		if (reviewed.awaited()) {
			out.println("    " + (reviewed.missing().isEmpty() ? words.get("review.complete")
					: words.get("review.missing", missing(reviewed.missing()))));
		}
		if (reviewed.materials() != null) {
			out.println("    " + words.get("review.materials", date(reviewed.materialsOn()),
					reviewed.materials().status().caption().in(language)));
		}
		if (reviewed.remarks() != null) {
			out.println("    " + words.get("review.remarks", date(reviewed.remarksOn()),
					reviewed.punctuality() == null ? "–" : reviewed.punctuality().status().caption().in(language),
					PlainText.of(reviewed.remarks())));
			out.println("    " + answer(reviewed));
		}
	}

	/** What became of remarks; what came after the answer is not answered by it. */
	private String answer(Reviewed reviewed) {
		RemarkAnswer answer = reviewed.answer();
		if (answer == null) {
			return words.get("review.answer.none");
		}
		String outcome = answer.outcome().caption().in(language);
		String said = answer.text() == null ? words.get("review.answer", date(answer.answeredOn()), outcome)
				: words.get("review.answer.text", date(answer.answeredOn()), outcome, PlainText.of(answer.text()));
		return reviewed.unanswered() ? words.get("review.answer.old", said) : said;
	}

	private String missing(List<Material> missing) {
		return missing.stream().map(each -> words.get("reason", each.caption().in(language), each.clause().toString()))
				.collect(Collectors.joining("; "));
	}
}
