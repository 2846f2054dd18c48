// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableSource;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Flaw;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.Material;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearReview;

/**
 * Takes from a table what authorities sent for the draft list of a year (clauses 10, 11): materials, contacts, remarks,
 * with the days they came on, and what became of the remarks. A filled cell replaces what was known, an empty one
 * leaves it: taking the same file again changes nothing. A line that cannot be read is a located problem and leaves the
 * others alone.
 */
public final class ImportReviews {

	private static final TableColumn OBJECT = TableColumn.required("object", "id", "объект", "идентификатор");
	private static final TableColumn MATERIALS = TableColumn.optional("materials", "материалы");
	private static final TableColumn AUTHORITY = TableColumn.optional("authority_contacts", "контакты органа");
	private static final TableColumn DIGITAL = TableColumn.optional("digital_contacts", "контакты по цифровизации");
	private static final TableColumn MATERIALS_ON = TableColumn.optional("materials_on", "материалы получены");
	private static final TableColumn REMARKS = TableColumn.optional("remarks", "замечания");
	private static final TableColumn REMARKS_ON = TableColumn.optional("remarks_on", "замечания получены");
	private static final TableColumn ANSWER = TableColumn.optional("answer", "решение по замечаниям");
	private static final TableColumn ANSWER_TEXT = TableColumn.optional("answer_text", "ответ");
	private static final TableColumn ANSWERED_ON = TableColumn.optional("answered_on", "день ответа");
	private static final List<TableColumn> COLUMNS = List.of(OBJECT, MATERIALS, AUTHORITY, DIGITAL, MATERIALS_ON,
			REMARKS, REMARKS_ON, ANSWER, ANSWER_TEXT, ANSWERED_ON);

	/** What can have become of remarks. */
	static final String OUTCOMES = Arrays.stream(RemarkAnswer.Outcome.values()).map(Enum::name)
			.collect(Collectors.joining("|"));

	private static final Set<Material> CONTACTS = EnumSet.of(Material.AUTHORITY_CONTACTS, Material.DIGITAL_CONTACTS);
	private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "да", true, "true", true, "1", true, "no",
			false, "нет", false, "false", false, "0", false);
	private static final int SHOWN = 20;

	/**
	 * What to take.
	 *
	 * @param path       where it is
	 * @param file       how the user named it
	 * @param reading    how to read it
	 * @param reportYear the year
	 * @param reason     why, in the words of the user; possibly empty
	 */
	public record Request(Path path, String file, ReadOptions reading, int reportYear, String reason) {
	}

	/**
	 * What became of it.
	 *
	 * @param added     objects of which nothing was known before
	 * @param changed   objects of which something else is known now
	 * @param unchanged objects of which that was known
	 * @param rejected  lines that were left out
	 * @param problems  the first problems
	 */
	public record Result(long added, long changed, long unchanged, long rejected, List<Problem> problems) {
	}

	/**
	 * Takes the file.
	 *
	 * @throws UnreadableInputException if it cannot be read to its end; then nothing of it is taken
	 * @throws RefusedException         {@code BAD_YEAR}
	 * @throws StoreException           {@code NOT_ALLOWED}, of answers too if the user is not the Center
	 */
	public Result run(Store store, Request request, Progress progress)
			throws StoreException, UnreadableInputException, OutputFailedException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		YearRows.requireYear(request.reportYear());
		try (TableSource source = TableSource.open(request.path(), request.file(), request.reading())) {
			Columns columns = new Columns(source);
			try {
				return store.write(new Intent("year-list.review", request.reason(), request.file()),
						session -> new Run(store, permission, session, request, source, columns, progress).run());
			} catch (Unreadable e) {
				throw e.cause;
			}
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	/** Carries an unreadable input out of a change, which it undoes. */
	private static final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient UnreadableInputException cause;

		Unreadable(UnreadableInputException cause) {
			super(cause);
			this.cause = cause;
		}
	}

	/** Where the columns are; negative for those that the table does not have. */
	private static final class Columns {

		private final List<String> captions;
		private final Map<TableColumn, Integer> places = new HashMap<>();

		Columns(TableSource source) throws UnreadableInputException {
			this.captions = source.captions();
			for (TableColumn each : COLUMNS) {
				places.put(each, source.index(each));
			}
		}

		String get(TableSource.Line line, TableColumn column) {
			return line.get(places.get(column));
		}

		/** What the table calls a column; its key if it does not have it. */
		String caption(TableColumn column) {
			int place = places.get(column);
			return place < 0 ? column.key() : captions.get(place);
		}

		static TableColumn of(String key) {
			return COLUMNS.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
		}
	}

	/**
	 * What a line says; null for what it does not say.
	 *
	 * @param line        where it stands
	 * @param objectId    the object
	 * @param materials   codes
	 * @param authority   whether the contacts of the authority were given
	 * @param digital     whether those of digitalisation were
	 * @param materialsOn when the materials came
	 * @param remarks     the remarks
	 * @param remarksOn   when they came
	 * @param outcome     what became of them
	 * @param answer      what was answered
	 * @param answeredOn  when
	 */
	private record Said(TableSource.Line line, String objectId, String materials, Boolean authority, Boolean digital,
			LocalDate materialsOn, String remarks, LocalDate remarksOn, RemarkAnswer.Outcome outcome, String answer,
			LocalDate answeredOn) {

		YearReview review(KeptReview kept) {
			YearReview before = kept.review();
			boolean nothing = materials == null && authority == null && digital == null && materialsOn == null
					&& remarks == null && remarksOn == null;
			if (before == null && nothing && isAnswered()) {
				return null;
			}
			return new YearReview(YearRows.id(kept.reportYear(), objectId), kept.reportYear(), objectId,
					materials != null ? materials : before == null ? "" : before.materials(),
					authority != null ? authority : before != null && before.authorityContacts(),
					digital != null ? digital : before != null && before.digitalContacts(),
					materialsOn != null || before == null ? materialsOn : before.materialsOn(),
					remarks != null || before == null ? remarks : before.remarks(),
					remarksOn != null || before == null ? remarksOn : before.remarksOn());
		}

		RemarkAnswer answer(KeptReview kept) {
			RemarkAnswer before = kept.answer();
			if (!isAnswered()) {
				return before;
			}
			return new RemarkAnswer(YearRows.id(kept.reportYear(), objectId), kept.reportYear(), objectId,
					outcome != null || before == null ? outcome : before.outcome(),
					answer != null || before == null ? answer : before.text(),
					answeredOn != null || before == null ? answeredOn : before.answeredOn());
		}

		private boolean isAnswered() {
			return outcome != null || answer != null || answeredOn != null;
		}
	}

	private static final class Run {

		private final Store store;
		private final Permission permission;
		private final Session session;
		private final Request request;
		private final TableSource source;
		private final Columns columns;
		private final Progress progress;
		private final Set<String> seen = new HashSet<>();
		private final List<Problem> problems = new ArrayList<>();
		private final Map<Reviews.Written, Long> counts = new EnumMap<>(Reviews.Written.class);
		private long rejected;

		Run(Store store, Permission permission, Session session, Request request, TableSource source, Columns columns,
				Progress progress) {
			this.store = store;
			this.permission = permission;
			this.session = session;
			this.request = request;
			this.source = source;
			this.columns = columns;
			this.progress = progress;
		}

		Result run() throws StoreException {
			Map<String, Said> batch = new LinkedHashMap<>();
			for (TableSource.Line line = next(); line != null; line = next()) {
				Said said = read(line);
				if (said != null) {
					batch.put(said.objectId(), said);
				}
				if (batch.size() == YearRows.BATCH) {
					take(batch);
					batch.clear();
				}
			}
			take(batch);
			return new Result(count(Reviews.Written.ADDED), count(Reviews.Written.CHANGED),
					count(Reviews.Written.UNCHANGED), rejected,
					problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList());
		}

		private TableSource.Line next() {
			try {
				return source.next();
			} catch (UnreadableInputException e) {
				throw new Unreadable(e);
			}
		}

		private long count(Reviews.Written what) {
			return counts.getOrDefault(what, 0L);
		}

		private void take(Map<String, Said> batch) throws StoreException {
			Reviews reviews = new Reviews(store, permission, session, request.reportYear(), batch.keySet());
			for (Said said : batch.values()) {
				KeptReview kept = reviews.kept(said.objectId());
				YearReview review = said.review(kept);
				RemarkAnswer answer = said.answer(kept);
				Flaw flaw = reviews.flaw(said.objectId());
				flaw = flaw == null ? Reviews.flaw(review, answer) : flaw;
				if (flaw == null) {
					counts.merge(reviews.put(said.objectId(), review, answer), 1L, Long::sum);
				} else {
					reject(said.line(), Columns.of(flaw.field()), flaw.code(), flaw.found(), flaw.expected());
				}
			}
			reviews.write();
			progress.at(source.position(), source.size());
			Permission.proceed(progress);
		}

		private Said read(TableSource.Line line) {
			if (line.broken() != null) {
				reject(line.broken());
				return null;
			}
			String id = columns.get(line, OBJECT);
			String materials = columns.get(line, MATERIALS);
			if (id.isEmpty()) {
				return reject(line, OBJECT, "MISSING_VALUE", "");
			}
			if (!seen.add(id)) {
				return reject(line, OBJECT, "DUPLICATE_ID", "");
			}
			if (!materials.isEmpty() && materials(materials) == null) {
				return reject(line, MATERIALS, "INVALID_VALUE", Arrays.stream(Material.values())
						.filter(each -> !CONTACTS.contains(each)).map(Enum::name).collect(Collectors.joining("|")));
			}
			for (TableColumn column : List.of(AUTHORITY, DIGITAL)) {
				if (!columns.get(line, column).isEmpty() && yesNo(columns.get(line, column)) == null) {
					return reject(line, column, "INVALID_YES_NO", "yes|no|да|нет");
				}
			}
			for (TableColumn column : List.of(MATERIALS_ON, REMARKS_ON, ANSWERED_ON)) {
				if (!columns.get(line, column).isEmpty() && day(columns.get(line, column)) == null) {
					return reject(line, column, "INVALID_DATE", Reviews.DAY);
				}
			}
			if (!columns.get(line, ANSWER).isEmpty() && outcome(columns.get(line, ANSWER)) == null) {
				return reject(line, ANSWER, "INVALID_VALUE", OUTCOMES);
			}
			return new Said(line, id, materials(materials), yesNo(columns.get(line, AUTHORITY)),
					yesNo(columns.get(line, DIGITAL)), day(columns.get(line, MATERIALS_ON)), text(line, REMARKS),
					day(columns.get(line, REMARKS_ON)), outcome(columns.get(line, ANSWER)), text(line, ANSWER_TEXT),
					day(columns.get(line, ANSWERED_ON)));
		}

		private String text(TableSource.Line line, TableColumn column) {
			String text = columns.get(line, column);
			return text.isEmpty() ? null : text;
		}

		private Said reject(TableSource.Line line, TableColumn column, String code, String expected) {
			return reject(line, column, code, columns.get(line, column), expected);
		}

		private Said reject(TableSource.Line line, TableColumn column, String code, String found, String expected) {
			reject(new Problem(line.place(), line.number(), columns.caption(column), columns.get(line, OBJECT), code,
					found, expected));
			return null;
		}

		private void reject(Problem problem) {
			rejected++;
			if (problems.size() < SHOWN) {
				problems.add(problem);
			}
		}
	}

	/**
	 * Codes of materials by name, Russian or English caption, or clause, in the order of the law; null if one is none.
	 */
	private static String materials(String text) {
		if (text.isEmpty()) {
			return null;
		}
		Set<Material> found = EnumSet.noneOf(Material.class);
		for (String part : text.split("[;,]")) {
			String name = part.strip();
			Material material = Arrays.stream(Material.values()).filter(each -> !CONTACTS.contains(each))
					.filter(each -> name.equalsIgnoreCase(each.name()) || name.equalsIgnoreCase(each.caption().ru())
							|| name.equalsIgnoreCase(each.caption().en()) || name.equals(each.clause().number()))
					.findFirst().orElse(null);
			if (material == null) {
				return null;
			}
			found.add(material);
		}
		return YearRows.codes(found);
	}

	private static Boolean yesNo(String text) {
		return YES_NO.get(text.toLowerCase(Locale.ROOT));
	}

	/** What became of remarks, by name, Russian or English caption; null if it is none. */
	private static RemarkAnswer.Outcome outcome(String text) {
		return Arrays
				.stream(RemarkAnswer.Outcome.values()).filter(each -> text.equalsIgnoreCase(each.name())
						|| text.equalsIgnoreCase(each.caption().ru()) || text.equalsIgnoreCase(each.caption().en()))
				.findFirst().orElse(null);
	}

	private static LocalDate day(String text) {
		return text.isEmpty() ? null : StageValues.date(text).orElse(null);
	}
}
