// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.year.internal.YearWords.word;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.StageValues;
import org.etalon.norm.Flaw;
import org.etalon.operations.year.KeptReview;
import org.etalon.operations.year.WriteReview;
import org.etalon.rules.year.Material;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.RemarkAnswer.Outcome;
import org.etalon.store.records.YearReview;
import org.etalon.ui.common.Language;

/**
 * What is written down of a letter: the fields of the dialog as they are typed.
 *
 * @param sent       the materials and contacts that came
 * @param sentOn     the day they came on
 * @param remarks    the remarks
 * @param remarksOn  the day they came on
 * @param outcome    what became of them, null for nothing yet
 * @param answer     what was answered
 * @param answeredOn the day of the answer
 */
record Letter(Set<Material> sent, String sentOn, String remarks, String remarksOn, Outcome outcome, String answer,
		String answeredOn) {

	/** Whose letter it is does not matter to what is wrong with it. */
	private static final KeptReview NOBODY = new KeptReview(0, "", null, null);

	/** What is kept, ready to be written on. */
	static Letter of(KeptReview kept) {
		YearReview review = kept.review();
		RemarkAnswer answer = kept.answer();
		Set<Material> sent = EnumSet.noneOf(Material.class);
		if (review != null) {
			List<String> codes = List.of(review.materials().split(", "));
			Arrays.stream(Material.values()).filter(each -> codes.contains(each.name())).forEach(sent::add);
			if (review.authorityContacts()) {
				sent.add(Material.AUTHORITY_CONTACTS);
			}
			if (review.digitalContacts()) {
				sent.add(Material.DIGITAL_CONTACTS);
			}
		}
		return new Letter(sent, day(review == null ? null : review.materialsOn()),
				review == null ? "" : text(review.remarks()), day(review == null ? null : review.remarksOn()),
				answer == null ? null : answer.outcome(), answer == null ? "" : text(answer.text()),
				day(answer == null ? null : answer.answeredOn()));
	}

	private static String day(LocalDate day) {
		return day == null ? "" : FieldText.shown(day, Language.current());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	/** What was typed, over what another one wrote meanwhile: what was not touched is as it is there now. */
	Letter over(KeptReview seen, KeptReview now) {
		Letter was = of(seen);
		Letter there = of(now);
		Set<Material> all = EnumSet.noneOf(Material.class);
		for (Material each : Material.values()) {
			boolean mine = sent.contains(each);
			if (mine == was.sent.contains(each) ? there.sent.contains(each) : mine) {
				all.add(each);
			}
		}
		return new Letter(all, pick(sentOn, was.sentOn, there.sentOn), pick(remarks, was.remarks, there.remarks),
				pick(remarksOn, was.remarksOn, there.remarksOn), pick(outcome, was.outcome, there.outcome),
				pick(answer, was.answer, there.answer), pick(answeredOn, was.answeredOn, there.answeredOn));
	}

	private static <T> T pick(T mine, T was, T there) {
		return Objects.equals(mine, was) ? there : mine;
	}

	/** In which fields this is otherwise than what is there, by their names. */
	List<String> differences(KeptReview now) {
		Letter there = of(now);
		Stream<String> sentToo = Arrays.stream(Material.values())
				.filter(each -> sent.contains(each) != there.sent.contains(each)).map(Letter::caption);
		return Stream
				.concat(sentToo,
						Stream.of(differs("write.sentOn", sentOn, there.sentOn),
								differs("write.remarks", remarks, there.remarks),
								differs("write.remarksOn", remarksOn, there.remarksOn),
								differs("write.outcome", outcome(outcome), outcome(there.outcome)),
								differs("write.answer", answer, there.answer),
								differs("write.answeredOn", answeredOn, there.answeredOn)).flatMap(Optional::stream))
				.toList();
	}

	private static Optional<String> differs(String name, String mine, String there) {
		return mine.equals(there) ? Optional.empty()
				: Optional.of(word("write.differs", word(name).replace("&", ""), there.isEmpty() ? "–" : there));
	}

	/** A material with its clause. */
	static String caption(Material material) {
		return YearWords.withClause(material.caption().in(Language.current()), material.clause());
	}

	/** What became of remarks, in words. */
	static String outcome(Outcome outcome) {
		return outcome == null ? word("write.outcome.none") : outcome.caption().in(Language.current());
	}

	/** What keeps it from being written down, in a sentence. */
	Optional<String> wrong() {
		for (String[] each : new String[][] { { "write.sentOn", sentOn }, { "write.remarksOn", remarksOn },
				{ "write.answeredOn", answeredOn } }) {
			if (!each[1].isBlank() && StageValues.date(each[1]).isEmpty()) {
				return Optional.of(word("write.noDay", word(each[0]).replace("&", ""), each[1].strip()));
			}
		}
		Flaw flaw = WriteReview.flaw(review(NOBODY), answer(NOBODY));
		return flaw == null ? Optional.empty() : Optional.of(word("write.missing." + flaw.field()));
	}

	/** What should be looked at again, but keeps nothing from being written down. */
	Optional<String> doubt(LocalDate today) {
		for (String each : List.of(sentOn, remarksOn, answeredOn)) {
			Optional<LocalDate> ahead = StageValues.date(each).filter(day -> day.isAfter(today));
			if (ahead.isPresent()) {
				return Optional.of(word("write.ahead", date(ahead.get())));
			}
		}
		YearReview review = review(NOBODY);
		RemarkAnswer answer = answer(NOBODY);
		return review == null || answer == null || review.remarksOn() == null || answer.answers(review.remarksOn())
				? Optional.empty()
				: Optional.of(word("write.before"));
	}

	/** What is kept from now on, null for nothing. */
	YearReview review(KeptReview of) {
		String codes = sent.stream()
				.filter(each -> each != Material.AUTHORITY_CONTACTS && each != Material.DIGITAL_CONTACTS).sorted()
				.map(Enum::name).collect(Collectors.joining(", "));
		String said = remarks.strip();
		LocalDate came = StageValues.date(sentOn).orElse(null);
		LocalDate remarked = StageValues.date(remarksOn).orElse(null);
		return sent.isEmpty() && said.isEmpty() && came == null && remarked == null ? null
				: new YearReview(of.id(), of.reportYear(), of.objectId(), codes,
						sent.contains(Material.AUTHORITY_CONTACTS), sent.contains(Material.DIGITAL_CONTACTS), came,
						said.isEmpty() ? null : said, remarked);
	}

	/** What became of the remarks, null for nothing yet. */
	RemarkAnswer answer(KeptReview of) {
		String said = answer.strip();
		LocalDate on = StageValues.date(answeredOn).orElse(null);
		return outcome == null && said.isEmpty() && on == null ? null
				: new RemarkAnswer(of.id(), of.reportYear(), of.objectId(), outcome, said.isEmpty() ? null : said, on);
	}
}
