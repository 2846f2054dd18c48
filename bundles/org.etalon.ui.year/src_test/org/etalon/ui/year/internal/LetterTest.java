// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.etalon.operations.year.KeptReview;
import org.etalon.rules.year.Material;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.RemarkAnswer.Outcome;
import org.etalon.store.records.YearReview;
import org.junit.jupiter.api.Test;

class LetterTest {

	private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
	private static final KeptReview NOTHING = new KeptReview(2027, "E-1", null, null);
	private static final YearReview SENT = new YearReview("2027/E-1", 2027, "E-1", "FORM_URL, NPA_REQUISITES", true,
			false, LocalDate.of(2027, 1, 20), "Исключить", LocalDate.of(2027, 1, 21));
	private static final RemarkAnswer ANSWER = new RemarkAnswer("2027/E-1", 2027, "E-1", Outcome.DECLINED,
			"Форма работает", LocalDate.of(2027, 2, 5));
	private static final KeptReview KEPT = new KeptReview(2027, "E-1", SENT, ANSWER);
	private static final Letter EMPTY = Letter.of(NOTHING);

	/** What is not touched is kept word for word, whatever is kept. */
	@Test
	void beginsWithWhatIsKept() {
		for (KeptReview kept : List.of(KEPT, NOTHING, new KeptReview(2027, "E-1", SENT, null))) {
			Letter letter = Letter.of(kept);
			assertEquals(Optional.empty(), letter.wrong());
			assertEquals(kept.review(), letter.review(kept));
			assertEquals(kept.answer(), letter.answer(kept));
			assertEquals(List.of(), letter.differences(kept));
		}
		assertEquals("20.01.2027", Letter.of(KEPT).sentOn());
		assertEquals(Set.of(Material.FORM_URL, Material.NPA_REQUISITES, Material.AUTHORITY_CONTACTS),
				Letter.of(KEPT).sent());
	}

	@Test
	void whatIsClearedIsKeptNoLonger() {
		Letter cleared = new Letter(Set.of(), " ", "\n", "", null, "", "");
		assertEquals(Optional.empty(), cleared.wrong());
		assertNull(cleared.review(KEPT));
		assertNull(cleared.answer(KEPT));
	}

	/** One sentence at a time, each with what to do. */
	@Test
	void saysWhatIsWrong() {
		assertEquals(Optional.of("«Пришло дня»: «вчера» – не дата. Пишите как 31.01.2027."),
				new Letter(Set.of(Material.FORM_URL), "вчера", "", "", null, "", "").wrong());
		assertEquals(word("materials_on"),
				new Letter(Set.of(Material.DIGITAL_CONTACTS), "", "", "", null, "", "").wrong());
		assertEquals(word("remarks_on"), new Letter(Set.of(), "", "Исключить", "", null, "", "").wrong());
		assertEquals(word("remarks"), new Letter(Set.of(), "", "", "", Outcome.ACCEPTED, "", "10.02.2027").wrong());
		assertEquals(word("answer"),
				new Letter(Set.of(), "", "Исключить", "20.01.2027", null, "Форма работает", "").wrong());
		assertEquals(word("answered_on"),
				new Letter(Set.of(), "", "Исключить", "20.01.2027", Outcome.ACCEPTED, "", "").wrong());
	}

	private static Optional<String> word(String field) {
		return Optional.of(YearWords.word("write.missing." + field));
	}

	@Test
	void doubtsDaysThatCannotBeYetAndAnswersBeforeTheRemarks() {
		assertEquals(Optional.empty(), Letter.of(KEPT).doubt(TODAY));
		assertEquals(Optional.of("05.02.2027 еще не наступило. Записать можно; проверьте, нет ли описки."),
				Letter.of(KEPT).doubt(LocalDate.of(2027, 2, 4)));
		Letter later = new Letter(Set.of(), "", "Исключить", "06.02.2027", Outcome.DECLINED, "", "05.02.2027");
		assertEquals(Optional.of(YearWords.word("write.before")), later.doubt(TODAY));
	}

	/** What another one wrote meanwhile stays where nothing was typed; where both wrote, both are seen. */
	@Test
	void standsOverWhatAnotherOneWroteMeanwhile() {
		Letter typed = new Letter(Set.of(Material.FORM_URL), "20.01.2027", "Переименовать", "21.01.2027", null, "", "");
		Letter over = typed.over(NOTHING, KEPT);
		assertEquals(Set.of(Material.FORM_URL, Material.NPA_REQUISITES, Material.AUTHORITY_CONTACTS), over.sent());
		assertEquals("Переименовать", over.remarks());
		assertEquals(Outcome.DECLINED, over.outcome());
		assertEquals(List.of("Замечания (п. 10) – Исключить"), over.differences(KEPT));
		assertEquals(EMPTY, EMPTY.over(KEPT, NOTHING), "what both cleared");
		assertEquals(Letter.of(KEPT), EMPTY.over(NOTHING, KEPT));
		Letter without = new Letter(Set.of(Material.NPA_REQUISITES), "20.01.2027", "", "", null, "", "");
		assertEquals(List.of(Material.FORM_URL, Material.AUTHORITY_CONTACTS).stream().map(Letter::caption).toList(),
				without.differences(KEPT).subList(0, 2));
	}
}
