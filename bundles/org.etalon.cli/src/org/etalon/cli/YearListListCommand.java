// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.norm.Grade;
import org.etalon.operations.year.ListRules;
import org.etalon.operations.year.ListYearList;
import org.etalon.operations.year.ListedObject;
import org.etalon.operations.year.YearEditions;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon year-list list}: the objects of an edition of the list. */
@Command(name = "list", sortOptions = false)
final class YearListListCommand extends YearListCommand {

	private static final List<String> COLUMNS = List.of("object_id", "name", "typical", "category", "authority_id",
			"authority", "self_check", "included", "basis", "reasons", "rules");
	private static final String CONDITIONS = "included=yes|no, typical=yes|no, category=SERVICE|SERVIS, letter=…, "
			+ "authority=…, basis=…, reason=…";

	@Option(names = "--edition", paramLabel = "N")
	private Integer edition;

	@Option(names = "--filter", paramLabel = "NAME=VALUE", descriptionKey = "list-filter")
	private List<String> filters = List.of();

	@Mixin
	private OutputOption output;

	@Option(names = { "--as", "--format" }, paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	YearListListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		super.check();
		output.format(format, FORMATS, texts);
		wanted();
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		Predicate<ListedObject> wanted = wanted();
		List<Edition> editions = YearEditions.all(store, year());
		Edition shown = YearEditions.find(store, year(), edition);
		boolean written = write(output, out -> {
			if (chosen.equals("text")) {
				print(store, shown, editions, wanted, out);
				return;
			}
			try (TableResult table = new TableResult(chosen, out, "objects", about(shown), COLUMNS)) {
				new ListYearList().run(store, shown, wanted, each -> table.row(each.objectId(), each.name(),
						each.typical() ? "yes" : "no", each.category().name(), each.authorityId(), each.authority(),
						each.selfCheck() == null ? null : each.selfCheck().letter(), each.included() ? "yes" : "no",
						codes(each.basis()), reasonCodes(each),
						each.rules().isEmpty() ? null
								: each.rules().stream().map(ListRules::whole).collect(Collectors.joining("; "))),
						progress);
			}
		});
		return written ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void print(Store store, Edition shown, List<Edition> editions, Predicate<ListedObject> wanted,
			OutputStream stream) throws IOException, StoreException {
		PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8);
		out.println(title(shown));
		rules(out, shown);
		YearEditions.inForce(editions).filter(each -> each.edition() != shown.edition())
				.ifPresent(each -> out.println(words.get("edition.inForce", Integer.toString(each.edition()),
						each.protocol(), date(each.approvedOn()))));
		long count = new ListYearList().run(store, shown, wanted, each -> print(out, each), progress);
		progress.clear();
		out.println(words.get("list.count", Long.toString(count)));
		out.flush();
	}

	/** An object in two or three lines: what clause 13 wants, then why it is in the list or not. */
	private void print(PrintStream out, ListedObject object) {
		progress.clear();
		out.println((object.included() ? "+ " : "- ") + object.objectId() + "  " + object.name());
		out.println("    " + words.get("list.object", object.category().caption().in(language),
				words.get(object.typical() ? "list.typical" : "list.notTypical"),
				object.authority().isEmpty() ? "–" : object.authority(),
				object.selfCheck() == null ? "–" : object.selfCheck().letter()));
		out.println("    " + words.get("list.basis", bases(object.basis())));
		if (!object.reasons().isEmpty() || !object.regional().isEmpty()) {
			out.println("    " + words.get("list.reasons", reasons(object)));
		}
	}

	private Predicate<ListedObject> wanted() throws UsageException {
		Predicate<ListedObject> all = each -> true;
		for (String text : filters) {
			int equals = text.indexOf('=');
			Predicate<ListedObject> one = equals < 0 ? null
					: condition(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
			if (one == null) {
				throw new UsageException(texts.get("usage.value", "--filter", text, CONDITIONS));
			}
			all = all.and(one);
		}
		return all;
	}

	private static Predicate<ListedObject> condition(String name, String value) {
		return switch (name) {
		case "included" -> flag(value) == null ? null : each -> each.included() == flag(value);
		case "typical" -> flag(value) == null ? null : each -> each.typical() == flag(value);
		case "category" -> named(Category.values(), value) ? each -> each.category().name().equals(value) : null;
		case "letter" ->
			Grade.parse(value).<Predicate<ListedObject>>map(letter -> each -> each.selfCheck() == letter).orElse(null);
		case "authority" -> each -> value.equals(each.authorityId());
		case "basis" ->
			named(EligibilityBasis.values(), value) ? each -> each.basis().contains(EligibilityBasis.valueOf(value))
					: null;
		case "reason" -> named(IneligibilityReason.values(), value)
				? each -> each.reasons().contains(IneligibilityReason.valueOf(value))
				: null;
		default -> null;
		};
	}

	private static Boolean flag(String value) {
		return switch (value.toLowerCase(Locale.ROOT)) {
		case "yes", "да" -> Boolean.TRUE;
		case "no", "нет" -> Boolean.FALSE;
		default -> null;
		};
	}

	private static boolean named(Enum<?>[] values, String name) {
		return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet()).contains(name);
	}
}
