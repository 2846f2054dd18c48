// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.percent;
import static org.etalon.ui.following.internal.FollowingWords.region;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.etalon.norm.Ruling;
import org.etalon.norm.Stage;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.plan.SampleSize;
import org.etalon.store.Change;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;

/** What is said of materials of conformity. */
final class MaterialsWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final int SHOWN = 8;
	private static final Pattern SHEET = Pattern.compile("sheet/.*/([A-Z]+)@(\\d+)");

	private MaterialsWords() {
	}

	/** A state with its sign; that nothing was sent for null. */
	static String state(State state) {
		return state == null ? word("materials.notSent") : sign(state) + " " + state.caption().in(Language.current());
	}

	private static String sign(State state) {
		return switch (state) {
		case CERTIFIED -> "✓";
		case RETURNED -> "!";
		default -> "…";
		};
	}

	static Tone tone(State state) {
		return state == null ? Tone.PLAIN : switch (state) {
		case CERTIFIED -> Tone.GOOD;
		case RETURNED -> Tone.BAD;
		case UNDER_CHECK -> Tone.FAIR;
		default -> Tone.ACCENT;
		};
	}

	/** By whom and why something was done. */
	static String made(Change change) {
		ZonedDateTime at = change.at().atZone(ZoneId.systemDefault());
		String said = change.author() + ", " + date(at.toLocalDate()) + " " + TIME.format(at);
		return change.intent().reason().isBlank() ? said : said + " – " + change.intent().reason();
	}

	/** Writes what is known of materials. */
	static void write(Prose into, ConformityMaterials materials) {
		into.fact(word("column.state"), word("materials.since", state(materials.state()), date(materials.changedOn())));
		into.fact(word("materials.sent"),
				word("materials.sentOn", date(materials.sentOn()), number(materials.sendings()), materials.edition()));
		into.fact(word("column.conformity"),
				word("materials.conformity", percent(materials.conformity100()), number(materials.deviations())));
		if (materials.sampleId() != null) {
			into.fact(word("column.sample"), materials.sampleId());
		}
		into.fact(word("materials.sheets"), sheets(materials.sheets()));
		if (materials.reasons() != null) {
			into.heading(word("materials.reasons"));
			FollowingWords.reasons(materials.reasons()).forEach(each -> into.line("!", each, Tone.BAD));
		}
	}

	/** Which sheets materials consist of: the stage of each and its revision. */
	static String sheets(String kept) {
		return Arrays.stream(kept.split(", ")).map(MaterialsWords::sheet).collect(Collectors.joining(", "));
	}

	private static String sheet(String kept) {
		Matcher sheet = SHEET.matcher(kept);
		return sheet.matches()
				? word("materials.sheet", Stage.valueOf(sheet.group(1)).caption().in(Language.current()),
						sheet.group(2))
				: kept;
	}

	/** How many would be checked, in all and in the regions with the most. */
	static String preview(Map<String, Integer> counts, int confidence, int margin) {
		if (!(SampleSize.of(counts, confidence, margin) instanceof Ruling.Made<SampleSize> made)) {
			return word("ask.draw.wrong");
		}
		SampleSize size = made.value();
		String regions = counts.entrySet().stream()
				.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
				.limit(SHOWN)
				.map(each -> word("sample.region",
						each.getKey().isEmpty() ? word("sample.federal") : region(each.getKey()),
						number(size.regions().get(each.getKey())), number(each.getValue())))
				.collect(Collectors.joining("; "));
		int all = counts.values().stream().mapToInt(Integer::intValue).sum();
		return word("ask.draw.note", number(size.size()), number(all), regions
				+ (counts.size() > SHOWN ? "; " + word("sample.more", number(counts.size() - (long) SHOWN)) : ""));
	}
}
