// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Writes a register file as large as a national one: realistic names and authorities, all kinds, all outcomes, and some
 * wrong rows. The same seed and number of rows give the same bytes on every machine.
 */
public final class RegisterGenerator {

	/** The number of objects in the national register. */
	static final long NATIONAL_ROWS = 1_500_000;

	/** One row in so many is wrong. */
	private static final int ROWS_PER_FAULT = 5_000;

	/** How many earlier ids are kept to repeat one of them: a duplicate may stand far from its first. */
	private static final int REMEMBERED_IDS = 256;

	private static final LocalDate FIRST_ISSUE = LocalDate.of(2025, 1, 1);
	private static final int ISSUE_DAYS = 730;
	private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	/** Subjects that send their part with Russian words and dates, and with codes as a spreadsheet leaves them. */
	private static final Set<String> RUSSIAN_STYLE = Set.of("05", "42");

	private static final Map<String, String> RUSSIAN_WORDS = Map.ofEntries(Map.entry("yes", "да"),
			Map.entry("no", "нет"), Map.entry("STATE_SERVICE", "государственная услуга"),
			Map.entry("TYPICAL_SERVICE", "типовая услуга"), Map.entry("SERVIS", "сервис"),
			Map.entry("APPEALS_SERVIS", "сервис обращений"), Map.entry("CONTROL_SERVIS", "сервис контроля"),
			Map.entry("INTERNAL_SERVIS", "сервис для внутреннего клиента"), Map.entry("EXPIRY", "истечение"),
			Map.entry("REVOCATION", "отзыв"));

	private static final String[] GRADES = { "А+", "А", "Б+", "Б", "В", "Г" };
	private static final int[] GRADE_SHARES = { 6, 14, 24, 37, 15, 4 };

	private static final String[] KINDS = { "STATE_SERVICE", "TYPICAL_SERVICE", "SERVIS", "APPEALS_SERVIS",
			"CONTROL_SERVIS", "INTERNAL_SERVIS" };
	private static final int[] KIND_SHARES = { 46, 30, 12, 6, 4, 2 };

	/** What can be wrong with a row. */
	private enum Fault {
		UNKNOWN_GRADE, DUPLICATE_ID, IMPOSSIBLE_DATE, UNREACHABLE_LEVEL, LEVEL_NOT_OF_TYPE, NO_ISSUE_DATE, EMPTY_GRADE,
		UNKNOWN_KIND, UNKNOWN_FLAG
	}

	private final Names names = new Names();
	private final Random random;
	private final Map<Column, String> row = new EnumMap<>(Column.class);
	private final String[] ids = new String[REMEMBERED_IDS];
	private long number = 1_000_000;
	private int faults;

	RegisterGenerator(long seed) {
		random = new Random(seed);
	}

	/** Usage: {@code --out FILE [--rows N] [--seed N]}. */
	public static void main(String[] args) throws IOException {
		try {
			Arguments arguments = Arguments.parse(args, Set.of("--out", "--rows", "--seed"), Set.of());
			generate(Path.of(arguments.required("--out")), arguments.number("--rows", NATIONAL_ROWS),
					arguments.number("--seed", 1));
		} catch (IllegalArgumentException e) {
			System.err.println(e.getMessage());
			System.exit(Arguments.USAGE);
		}
	}

	/**
	 * Writes a register file.
	 *
	 * @throws IOException if the file cannot be written
	 */
	static void generate(Path file, long rows, long seed) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			new RegisterGenerator(seed).write(out, rows);
		}
	}

	/** Writes the header and so many rows. */
	void write(Writer out, long rows) throws IOException {
		out.write(Column.header());
		out.write('\n');
		for (long i = 0; i < rows; i++) {
			fill();
			// Not among the first rows, so that a file of ten is a file without problems.
			boolean wrong = i >= REMEMBERED_IDS && random.nextInt(ROWS_PER_FAULT) == 0;
			if (wrong) {
				spoil(Fault.values()[faults++ % Fault.values().length]);
			} else {
				ids[random.nextInt(REMEMBERED_IDS)] = row.get(Column.ID);
			}
			writeRow(out);
		}
	}

	private void fill() {
		row.clear();
		Names.Subject subject = names.subject(random);
		String code = subject == null ? "" : subject.code();
		number += 1 + random.nextInt(9);
		String kind = any(KINDS, KIND_SHARES);
		row.put(Column.ID, (subject == null ? "00" : code) + '-' + "%010d".formatted(number));
		row.put(Column.NAME, names.object(kind, subject, random));
		row.put(Column.AUTHORITY, names.authority(subject, random));
		row.put(Column.KIND, kind);
		row.put(Column.SUBJECT, code);
		boolean twoStages = kind.equals("APPEALS_SERVIS") || kind.equals("CONTROL_SERVIS")
				|| kind.equals("INTERNAL_SERVIS");
		boolean inList = fillLists();
		row.put(Column.REGULATION, grade());
		row.put(Column.LABORATORY, grade());
		boolean hasReception = inList && !twoStages;
		row.put(Column.RECEPTION, hasReception ? requiredReception() : needlessReception());
		row.put(Column.MONITORING, twoStages && !percent(3) ? "" : percent(92) ? "yes" : percent(50) ? "no" : "");
		fillMissing(hasReception);
		LocalDate issued = FIRST_ISSUE.plusDays(random.nextInt(ISSUE_DAYS));
		if (percent(12)) {
			row.put(Column.ISSUED_ON, issued.toString());
			fillRecertification(issued, twoStages);
		} else if (percent(85)) {
			row.put(Column.ISSUED_ON, issued.toString());
		}
		if (RUSSIAN_STYLE.contains(code)) {
			speakRussian();
		} else if (percent(1)) {
			row.computeIfPresent(Column.LABORATORY, (column, grade) -> grade.replace('А', 'A'));
		}
	}

	/** Fills in the two lists of МСЗУ; true if the object is in one of them. */
	private boolean fillLists() {
		boolean federal = percent(18);
		boolean regional = percent(22);
		row.put(Column.MSZU_FEDERAL, federal ? "yes" : percent(50) ? "no" : "");
		row.put(Column.MSZU_REGIONAL, regional ? "yes" : percent(50) ? "no" : "");
		return federal || regional;
	}

	private String requiredReception() {
		return percent(6) ? "н/п" : percent(2) ? "не исполнено" : grade();
	}

	/** What stands in the column of an object that has no stage of reception: nothing, «н/п», now and then a grade. */
	private String needlessReception() {
		return percent(93) ? "" : percent(70) ? "н/п" : grade();
	}

	private void fillMissing(boolean hasReception) {
		if (!percent(2)) {
			return;
		}
		switch (random.nextInt(6)) {
		case 0 -> missing("regulation", Column.REGULATION);
		case 1 -> missing("laboratory", Column.LABORATORY);
		case 2 -> missing("regulation;laboratory", Column.REGULATION, Column.LABORATORY);
		case 3 -> missing("monitoring", Column.MONITORING);
		case 4 -> missing(hasReception ? "reception;laboratory" : "laboratory", Column.RECEPTION, Column.LABORATORY);
		default -> missing("reception", Column.RECEPTION);
		}
	}

	private void missing(String stages, Column... emptied) {
		row.put(Column.MISSING, stages);
		// Some name the stage and leave a value all the same.
		if (percent(90)) {
			for (Column column : emptied) {
				row.put(column, "");
			}
		}
	}

	private void fillRecertification(LocalDate issued, boolean twoStages) {
		boolean revocation = percent(twoStages ? 6 : 20);
		boolean full = percent(55);
		int step = twoStages ? 10 : 5;
		int threshold = twoStages ? 60 : 70;
		int lowest = full ? threshold : 40;
		int highest = full ? 100 : threshold - step;
		int level = lowest + step * random.nextInt((highest - lowest) / step + 1);
		if (full && percent(2)) {
			// The exception of п.31: the highest level held again, which chance alone would hardly bring.
			level = 100;
			row.put(Column.REGULATION, "А+");
			row.put(Column.LABORATORY, "А+");
		}
		LocalDate validTo = percent(3) ? issued.minusDays(200 + random.nextInt(1_200))
				: issued.plusDays(random.nextInt(180) - 120L);
		row.put(Column.RECERTIFICATION, revocation ? "REVOCATION" : "EXPIRY");
		row.put(Column.PREVIOUS_TYPE, full ? "A" : "B");
		row.put(Column.PREVIOUS_LEVEL, Integer.toString(level));
		row.put(Column.PREVIOUS_VALID_TO, revocation && percent(40) ? "" : validTo.toString());
		row.put(Column.NO_INCREASE_USED, percent(30) ? "1" : percent(50) ? "0" : "");
		row.put(Column.ROADMAP_IMPLEMENTED, percent(full ? 20 : 80) ? "yes" : percent(50) ? "no" : "");
		row.put(Column.OPEN_CONCLUSION, percent(8) ? "yes" : percent(50) ? "no" : "");
	}

	private void speakRussian() {
		row.replaceAll((column, value) -> switch (column) {
		case SUBJECT -> value.replaceFirst("^0", "");
		case ISSUED_ON, PREVIOUS_VALID_TO -> value.isEmpty() ? "" : LocalDate.parse(value).format(RUSSIAN);
		default -> RUSSIAN_WORDS.getOrDefault(value, value);
		});
	}

	private void spoil(Fault fault) {
		switch (fault) {
		case UNKNOWN_GRADE -> row.put(Column.REGULATION, "Д");
		case DUPLICATE_ID -> row.put(Column.ID, anyRememberedId());
		case IMPOSSIBLE_DATE -> row.put(Column.ISSUED_ON, "2026-02-30");
		case UNREACHABLE_LEVEL -> recertify("A", "72");
		case LEVEL_NOT_OF_TYPE -> recertify("B", "80");
		case NO_ISSUE_DATE -> {
			recertify("A", "80");
			row.put(Column.ISSUED_ON, "");
		}
		case EMPTY_GRADE -> {
			row.put(Column.MISSING, "");
			row.put(Column.LABORATORY, "");
		}
		case UNKNOWN_KIND -> row.put(Column.KIND, "SERVICE");
		case UNKNOWN_FLAG -> row.put(Column.MSZU_FEDERAL, "планируется");
		}
	}

	private void recertify(String type, String level) {
		row.put(Column.ISSUED_ON, FIRST_ISSUE.toString());
		row.put(Column.RECERTIFICATION, "EXPIRY");
		row.put(Column.PREVIOUS_TYPE, type);
		row.put(Column.PREVIOUS_LEVEL, level);
		row.put(Column.PREVIOUS_VALID_TO, FIRST_ISSUE.toString());
	}

	private String anyRememberedId() {
		String id = null;
		while (id == null) {
			id = ids[random.nextInt(REMEMBERED_IDS)];
		}
		return id;
	}

	private void writeRow(Writer out) throws IOException {
		for (Column column : Column.values()) {
			if (column != Column.ID) {
				out.write(',');
			}
			out.write(Csv.cell(row.getOrDefault(column, "")));
		}
		out.write('\n');
	}

	private String grade() {
		return any(GRADES, GRADE_SHARES);
	}

	private String any(String[] values, int[] shares) {
		int drawn = random.nextInt(100);
		int i = 0;
		while (drawn >= shares[i]) {
			drawn -= shares[i++];
		}
		return values[i];
	}

	private boolean percent(int share) {
		return random.nextInt(100) < share;
	}
}
