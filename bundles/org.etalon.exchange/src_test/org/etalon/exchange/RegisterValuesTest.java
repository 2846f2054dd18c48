// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of each column mean. */
class RegisterValuesTest {

	@TempDir
	private Path folder;

	/** The only record of a register with the required columns and one more, separated by a bar. */
	private RegisterRecord with(String column, String value) throws Exception {
		String quoted = '"' + value + '"';
		String row = "1|x|SERVIS|А|Б";
		String text = switch (column) {
		case "kind" -> row.replace("SERVIS", quoted);
		case "regulation" -> row.replace("А", quoted);
		case "laboratory" -> row.replace("Б", quoted);
		default -> row + "|" + quoted;
		};
		String header = Read.HEADER.replace(',', '|');
		boolean known = List.of("kind", "regulation", "laboratory").contains(column);
		return Read
				.one(Read.csv(folder, ((known ? header : header + "|" + column) + "\n" + text + "\n").getBytes("UTF-8"),
						new ReadOptions(null, '|', true, folder)));
	}

	private Submission submission(String column, String value) throws Exception {
		return ((RegisterRow) with(column, value)).submission();
	}

	private Problem problem(String column, String value) throws Exception {
		return Read.problem(with(column, value));
	}

	@ParameterizedTest
	@CsvSource({ "STATE_SERVICE,государственная услуга", "TYPICAL_SERVICE,Типовая Услуга", "SERVIS,сервис",
			"APPEALS_SERVIS,сервис обращений", "CONTROL_SERVIS,СЕРВИС КОНТРОЛЯ",
			"INTERNAL_SERVIS,сервис для внутреннего клиента" })
	void kinds(ObjectKind kind, String caption) throws Exception {
		assertEquals(kind, submission("kind", " " + caption + " ").kind());
		assertEquals(kind, submission("kind", kind.name().toLowerCase()).kind());
	}

	@Test
	void unknownKind() throws Exception {
		assertEquals(new Problem("register.csv", 2, "kind", "1", "UNKNOWN_KIND", "услуга", CellValues.KIND),
				problem("kind", "услуга"));
		assertEquals("MISSING_VALUE", problem("kind", " ").code());
	}

	@ParameterizedTest
	@CsvSource({ "А+,A_PLUS", "A+,A_PLUS", "А,A", "A,A", "Б+,B_PLUS", "Б,B", "В,V", "Г,G", "' Г ',G", "'',NOT_STATED" })
	void grades(String text, Finding finding) throws Exception {
		assertEquals(finding, submission("regulation", text).regulation());
		assertEquals(finding, submission("laboratory", text).laboratory());
		assertEquals(finding, submission("reception", text).reception());
	}

	/** Latin A is normalised, nothing else: a Latin B can be Б or В. */
	@ParameterizedTest
	@ValueSource(strings = { "B", "Б +", "а", "б", "Д", "А++", "н/п", "не исполнено", "0" })
	void unknownGrades(String text) throws Exception {
		assertEquals(new Problem("register.csv", 2, "laboratory", "1", "UNKNOWN_LETTER", text, CellValues.GRADE),
				problem("laboratory", text));
	}

	@ParameterizedTest
	@CsvSource({ "н/п,INDICATORS_NOT_APPLICABLE", "N/A,INDICATORS_NOT_APPLICABLE", "Не исполнено,NOT_PERFORMED",
			"not-performed,NOT_PERFORMED" })
	void reception(String text, Finding finding) throws Exception {
		assertEquals(finding, submission("reception", text).reception());
		assertEquals("UNKNOWN_LETTER", problem("reception", "нет").code());
	}

	@ParameterizedTest
	@CsvSource({ "yes,true", "Да,true", "TRUE,true", "1,true", "no,false", "НЕТ,false", "false,false", "0,false",
			"'',false", "'  ',false" })
	void yesAndNo(String text, boolean yes) throws Exception {
		assertEquals(yes, submission("mszu_federal", text).mszuFederal());
		assertEquals(yes, submission("mszu_regional", text).mszuRegional());
		Finding monitoring = text.isBlank() ? Finding.NOT_STATED : yes ? Finding.CAPABLE : Finding.NOT_CAPABLE;
		assertEquals(monitoring, submission("monitoring", text).monitoring());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mszu_federal", "мсзу", "mszu_regional", "monitoring" })
	void neitherYesNorNo(String column) throws Exception {
		assertEquals("INVALID_YES_NO", problem(column, "возможно").code());
		assertEquals("INVALID_YES_NO", problem(column, "2").code());
	}

	@ParameterizedTest
	@CsvSource({ "1,01", "01,01", "77,77", "'',''", "' 5 ',05" })
	void subjects(String text, String code) throws Exception {
		assertEquals(code, submission("subject", text).subject());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "00", "100", "001", "Москва", "x" })
	void unknownSubjects(String text) throws Exception {
		assertEquals("UNKNOWN_SUBJECT", problem("subject", text).code());
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-01,2025-03-01", "01.03.2025,2025-03-01", "29.02.2024,2024-02-29",
			"' 2024-02-29 ',2024-02-29" })
	void dates(String text, LocalDate date) throws Exception {
		assertEquals(date, submission("issued_on", text).dates().issuedOn());
		assertEquals(date, submission("дата завершения", text).dates().completedOn());
		assertEquals(date, submission("дата направления", text).dates().sentOn());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-02-29", "29.02.2025", "31.04.2025", "2025-13-01", "1.3.2025", "2025/03/01",
			"01-03-2025", "0000-01-01", "2025-03-01T00:00:00", "45717", "+025-03-01" })
	void impossibleDates(String text) throws Exception {
		assertEquals(new Problem("register.csv", 2, "issued_on", "1", "INVALID_DATE", text, CellValues.DATE),
				problem("дата выдачи", text));
	}

	@Test
	void noDate() throws Exception {
		assertEquals(Submission.Dates.UNKNOWN, submission("issued_on", " ").dates());
	}

	/** Days are remembered by their texts; none may be taken for another. */
	@Test
	void everyDayOfManyYears() throws Exception {
		StringBuilder text = new StringBuilder(Read.HEADER + ",issued_on,previous_valid_to\n");
		LocalDate first = LocalDate.of(1995, 1, 1);
		int days = 20_000;
		for (int i = 0; i < days; i++) {
			LocalDate day = first.plusDays(i);
			String dotted = String.format("%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
			text.append(i).append(",x,SERVIS,А,Б,").append(i % 2 == 0 ? day : dotted).append(",\n");
		}
		List<RegisterRecord> records = Read.csv(folder, text.toString());
		for (int i = 0; i < days; i++) {
			assertEquals(first.plusDays(i), ((RegisterRow) records.get(i)).submission().dates().issuedOn());
		}
	}

	@ParameterizedTest
	@CsvSource({ "regulation,Г", "'reception; laboratory',Г",
			"'Регулирование;личный приём,лаборатория|мониторинг;',Г" })
	void missing(String stages, String grade) throws Exception {
		Submission submission = submission("missing", stages);
		Finding none = Finding.NOT_PRESENTED;
		assertEquals(stages.toLowerCase().startsWith("reg") || stages.startsWith("Рег") ? none : Finding.A,
				submission.regulation());
		assertEquals(stages.contains("lab") || stages.contains("лаб") ? none : Finding.B, submission.laboratory());
		assertEquals(stages.contains("rec") || stages.contains("лич") ? none : Finding.NOT_STATED,
				submission.reception());
		assertEquals(stages.contains("мон") ? none : Finding.NOT_STATED, submission.monitoring());
	}

	@Test
	void unknownMissingStage() throws Exception {
		assertEquals("UNKNOWN_STAGE", problem("missing", "regulation;all").code());
		assertEquals(Finding.A, submission("missing", " ; ").regulation());
	}

	private static final String PAST = Read.HEADER + ",issued_on,recertification,previous_type,previous_level,"
			+ "previous_valid_to,no_increase_used,roadmap_implemented,open_conclusion\n1,x,SERVIS,А,Б,2025-01-01,";

	@Test
	void recertification() throws Exception {
		Recertification past = Read.row(Read.csv(folder, PAST + "EXPIRY,A,80,2024-12-31,1,yes,да\n")).submission()
				.recertification();
		assertEquals(
				new Recertification(Basis.EXPIRY, CertificateType.A, 80, LocalDate.of(2024, 12, 31), 1, true, true),
				past);
	}

	@Test
	void recertificationInRussianWithNothingThatCanBeLeftOut() throws Exception {
		String text = PAST + "отзыв,В,45,,,,\n";
		Recertification past = Read.row(Read.csv(folder, text.replace("recertification", "Повторная сертификация")))
				.submission().recertification();
		assertEquals(new Recertification(Basis.REVOCATION, CertificateType.B, 45, null, 0, false, false), past);
	}

	@Test
	void noRecertification() throws Exception {
		assertNull(Read.row(Read.csv(folder, PAST + ",Z,x,,,,\n")).submission().recertification());
	}

	@Test
	void badRecertification() throws Exception {
		RejectedRow row = (RejectedRow) Read.one(Read.csv(folder, PAST + "ПРОЧЕЕ,C,8.5,2024-02-30,-1,?,!\n"));
		assertEquals(
				List.of("recertification UNKNOWN_BASIS", "previous_type UNKNOWN_TYPE", "previous_level INVALID_NUMBER",
						"previous_valid_to INVALID_DATE", "no_increase_used INVALID_NUMBER",
						"roadmap_implemented INVALID_YES_NO", "open_conclusion INVALID_YES_NO"),
				row.problems().stream().map(any -> any.column() + " " + any.code()).toList());
		RejectedRow empty = (RejectedRow) Read.one(Read.csv(folder, PAST + "EXPIRY,,,,,,\n"));
		assertEquals(List.of("previous_type", "previous_level"),
				empty.problems().stream().map(Problem::column).toList());
	}

	@Test
	void missingRequiredValues() throws Exception {
		RejectedRow row = (RejectedRow) Read.one(Read.csv(folder, Read.HEADER + ",note\n, ,\t,,,x\n"));
		assertEquals(List.of("id", "name", "kind"), row.problems().stream().map(Problem::column).toList());
		assertEquals(List.of("MISSING_VALUE"), row.problems().stream().map(Problem::code).distinct().toList());
	}

	@Test
	void textsWithoutWhiteSpaceAround() throws Exception {
		RegisterRow row = Read.row(Read.csv(folder, Read.HEADER + ",authority\n \t1 ,  Имя ,SERVIS,А,Б, Орган\n"));
		assertEquals(List.of("1", "Имя", "Орган"), List.of(row.id(), row.name(), row.authority()));
	}
}
