// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.operations.register.ImportList;
import org.etalon.store.Role;
import org.etalon.store.Stores;
import org.etalon.ui.common.Language;

/** What is known of the open database, in words. No widgets. */
final class DataModel {

	private static final String POSTGRESQL = "jdbc:postgresql:";
	private static final long KILO = 1024;
	/** Columns that are named; of more only their number is told. */
	private static final int NAMED = 5;

	private final Texts words;
	private final Locale language;
	private final ZoneId zone;

	DataModel(Texts words, ZoneId zone) {
		this.words = words;
		this.language = words.locale();
		this.zone = zone;
	}

	/** Captions and values, in their order. */
	Map<String, String> lines(DataFacts facts) {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(words.get("fact.kind"), words.get(facts.info().embedded() ? "fact.embedded" : "fact.server"));
		lines.put(words.get("fact.location"), facts.info().location());
		lines.put(words.get("fact.objects"), number(facts.objects()));
		lines.put(words.get("fact.user"), facts.info().user());
		lines.put(words.get("fact.roles"), facts.info().embedded() ? words.get("fact.roles.all") : roles(facts));
		lines.put(words.get("fact.newest"),
				facts.newest().map(change -> words.get("fact.change", moment(change.at()), change.author()))
						.orElse(words.get("fact.newest.none")));
		lines.put(words.get("fact.version"),
				words.get("fact.schema", facts.info().product(), Integer.toString(facts.info().schema())));
		if (facts.info().embedded()) { // a server goes on when one of its users leaves
			lines.put(words.get("fact.stop"), words.get(facts.info().cleanStop() ? "fact.clean" : "fact.unclean"));
		}
		return lines;
	}

	private String roles(DataFacts facts) {
		return facts.roles().stream().sorted().map(Role::caption).map(each -> each.in(language))
				.collect(Collectors.joining(", "));
	}

	/** A moment as the language writes it. */
	String moment(Instant at) {
		return Language.moment(at, zone, language);
	}

	/** A number as the language writes it. */
	String number(long number) {
		return NumberFormat.getIntegerInstance(language).format(number);
	}

	/** The size of a file. */
	String size(long bytes) {
		return bytes < KILO * KILO ? words.get("size.kb", number(Math.max(1, bytes / KILO)))
				: words.get("size.mb", number(bytes / KILO / KILO));
	}

	/** What a backup is. */
	String kind(Stores.Kept kept) {
		return words.get(kept.beforeMigration() ? "kept.migration" : "kept.daily");
	}

	/** The address of a team's database as a person writes it: host and database suffice. */
	static String address(String typed) {
		String text = typed.strip();
		return text.isEmpty() || text.startsWith("jdbc:") ? text
				: POSTGRESQL + "//" + text.replaceFirst("^(postgres(ql)?:)?//", "");
	}

	/** Whether an address can be that of a team's database: a host and a name. */
	static boolean isServer(String address) {
		return address.matches(POSTGRESQL + "//[^/?\\s]+/[^/?\\s]+(\\?\\S*)?");
	}

	/** A path with a suffix, which it gets if it has none of those that are possible. */
	static Path suffixed(Path path, String suffix, String... possible) {
		String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
		for (String each : possible) {
			if (name.endsWith(each)) {
				return path;
			}
		}
		return name.endsWith(suffix) ? path : path.resolveSibling(path.getFileName() + suffix);
	}

	/** A name for a backup that is made on a day. */
	static String backupName(LocalDate day) {
		return "etalon-" + day + ".zip";
	}

	/** What is to be known of a list before it is taken, in sentences. */
	String summary(ImportList.Result result) {
		String text = words.get("preview.summary", number(result.lines()), number(result.unchanged()),
				number(result.absent()), number(result.authorities()));
		if (result.near() > 0) {
			text += " " + words.get("preview.near", number(result.near()));
		}
		if (result.ignored().isEmpty()) {
			return text;
		}
		String names = result.ignored().stream().limit(NAMED).collect(Collectors.joining(", "));
		int more = result.ignored().size() - NAMED;
		return text + "\n" + (more > 0 ? words.get("preview.ignored.more", names, number(more))
				: words.get("preview.ignored", names));
	}

	/** What became of a list, in sentences. */
	String taken(ImportList.Result result) {
		String text = words.get("import.taken", number(result.added()), number(result.changed()),
				number(result.unchanged()));
		if (result.conflicting() > 0) {
			text += "\n" + words.get("import.taken.conflicts", number(result.conflicting()));
		}
		return result.rejected() > 0 ? text + "\n" + words.get("import.taken.rejected", number(result.rejected()))
				: text;
	}
}
