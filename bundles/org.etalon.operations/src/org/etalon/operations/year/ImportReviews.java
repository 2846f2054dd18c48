// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.Material;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.YearReview;

/**
 * Takes from a table what authorities sent for the draft list of a year (clauses 10, 11): materials, contacts, remarks,
 * with the days they came on. A filled cell replaces what was known, an empty one leaves it: taking the same file again
 * changes nothing. A line that cannot be read is a located problem and leaves the others alone.
 */
public final class ImportReviews {

	private static final TableColumn OBJECT = TableColumn.required("object", "id", "объект", "идентификатор");
	private static final TableColumn MATERIALS = TableColumn.optional("materials", "материалы");
	private static final TableColumn AUTHORITY = TableColumn.optional("authority_contacts", "контакты органа");
	private static final TableColumn DIGITAL = TableColumn.optional("digital_contacts", "контакты по цифровизации");
	private static final TableColumn MATERIALS_ON = TableColumn.optional("materials_on", "материалы получены");
	private static final TableColumn REMARKS = TableColumn.optional("remarks", "замечания");
	private static final TableColumn REMARKS_ON = TableColumn.optional("remarks_on", "замечания получены");

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
	 */
	public Result run(Store store, Request request, Progress progress)
			throws StoreException, UnreadableInputException, OutputFailedException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		YearRows.requireYear(request.reportYear());
		try (TableSource source = TableSource.open(request.path(), request.file(), request.reading())) {
			Columns columns = new Columns(source);
			try {
				return store.write(new Intent("year-list.review", request.reason(), request.file()),
						session -> new Run(permission, session, request, source, columns, progress).run());
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
		private final int object;
		private final int materials;
		private final int authority;
		private final int digital;
		private final int materialsOn;
		private final int remarks;
		private final int remarksOn;

		Columns(TableSource source) throws UnreadableInputException {
			this.captions = source.captions();
			this.object = source.index(OBJECT);
			this.materials = source.index(MATERIALS);
			this.authority = source.index(AUTHORITY);
			this.digital = source.index(DIGITAL);
			this.materialsOn = source.index(MATERIALS_ON);
			this.remarks = source.index(REMARKS);
			this.remarksOn = source.index(REMARKS_ON);
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
	 */
	private record Said(TableSource.Line line, String objectId, String materials, Boolean authority, Boolean digital,
			LocalDate materialsOn, String remarks, LocalDate remarksOn) {

		YearReview over(YearReview before, int year) {
			return new YearReview(YearRows.id(year, objectId), year, objectId,
					materials != null ? materials : before == null ? "" : before.materials(),
					authority != null ? authority : before != null && before.authorityContacts(),
					digital != null ? digital : before != null && before.digitalContacts(),
					materialsOn != null || before == null ? materialsOn : before.materialsOn(),
					remarks != null || before == null ? remarks : before.remarks(),
					remarksOn != null || before == null ? remarksOn : before.remarksOn());
		}
	}

	private static final class Run {

		private final Permission permission;
		private final Session session;
		private final Request request;
		private final TableSource source;
		private final Columns columns;
		private final Progress progress;
		private final Set<String> seen = new HashSet<>();
		private final List<Problem> problems = new ArrayList<>();
		private long added;
		private long changed;
		private long unchanged;
		private long rejected;

		Run(Permission permission, Session session, Request request, TableSource source, Columns columns,
				Progress progress) {
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
			return new Result(added, changed, unchanged, rejected,
					problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList());
		}

		private TableSource.Line next() {
			try {
				return source.next();
			} catch (UnreadableInputException e) {
				throw new Unreadable(e);
			}
		}

		private void take(Map<String, Said> batch) throws StoreException {
			WritableRecords<YearReview> records = session.records(RecordKinds.YEAR_REVIEWS);
			Map<String, Revised<CertificationObject>> objects = YearRows.find(session, RecordKinds.OBJECTS,
					batch.keySet());
			Map<String, Revised<YearReview>> there = new HashMap<>();
			for (Revised<YearReview> each : records
					.find(batch.keySet().stream().map(id -> YearRows.id(request.reportYear(), id)).toList())) {
				there.put(each.value().objectId(), each);
			}
			List<YearReview> fresh = new ArrayList<>();
			List<WritableRecords.Update<YearReview>> updates = new ArrayList<>();
			for (Said said : batch.values()) {
				Revised<YearReview> before = there.get(said.objectId());
				YearReview review = said.over(before == null ? null : before.value(), request.reportYear());
				Problem undated = undated(said.line(), review);
				Revised<CertificationObject> object = objects.get(said.objectId());
				if (object == null) {
					reject(problem(said.line(), columns.object, "UNKNOWN_OBJECT", ""));
				} else if (!permission.covers(object.value().subject())) {
					reject(problem(said.line(), columns.object, "OTHER_SUBJECT", permission.expected()));
				} else if (undated != null) {
					reject(undated);
				} else if (before == null) {
					fresh.add(review);
				} else if (before.value().equals(review)) {
					unchanged++;
				} else {
					updates.add(new WritableRecords.Update<>(review, before.revision()));
				}
			}
			records.addAll(fresh);
			records.updateAll(updates);
			added += fresh.size();
			changed += updates.size();
			progress.at(source.position(), source.size());
			Permission.proceed(progress);
		}

		/** What came without the day it came on: whether it came in time could not be told. */
		private Problem undated(TableSource.Line line, YearReview review) {
			boolean some = !review.materials().isEmpty() || review.authorityContacts() || review.digitalContacts();
			if (some && review.materialsOn() == null) {
				return problem(line, columns.materialsOn, MATERIALS_ON, "MISSING_VALUE", "yyyy-MM-dd|dd.MM.yyyy");
			}
			if (review.remarks() != null && review.remarksOn() == null) {
				return problem(line, columns.remarksOn, REMARKS_ON, "MISSING_VALUE", "yyyy-MM-dd|dd.MM.yyyy");
			}
			return null;
		}

		private Said read(TableSource.Line line) {
			if (line.broken() != null) {
				return reject(line.broken());
			}
			String id = line.get(columns.object);
			if (id.isEmpty()) {
				return reject(problem(line, columns.object, "MISSING_VALUE", ""));
			}
			if (!seen.add(id)) {
				return reject(problem(line, columns.object, "DUPLICATE_ID", ""));
			}
			String materials = materials(line.get(columns.materials));
			if (materials == null && !line.get(columns.materials).isEmpty()) {
				return reject(problem(line, columns.materials, "INVALID_VALUE", Arrays.stream(Material.values())
						.filter(each -> !CONTACTS.contains(each)).map(Enum::name).collect(Collectors.joining("|"))));
			}
			for (int column : new int[] { columns.authority, columns.digital }) {
				if (!line.get(column).isEmpty() && yesNo(line.get(column)) == null) {
					return reject(problem(line, column, "INVALID_YES_NO", "yes|no|да|нет"));
				}
			}
			for (int column : new int[] { columns.materialsOn, columns.remarksOn }) {
				if (!line.get(column).isEmpty() && day(line.get(column)) == null) {
					return reject(problem(line, column, "INVALID_DATE", "yyyy-MM-dd|dd.MM.yyyy"));
				}
			}
			String remarks = line.get(columns.remarks);
			return new Said(line, id, materials, yesNo(line.get(columns.authority)), yesNo(line.get(columns.digital)),
					day(line.get(columns.materialsOn)), remarks.isEmpty() ? null : remarks,
					day(line.get(columns.remarksOn)));
		}

		private Said reject(Problem problem) {
			rejected++;
			if (problems.size() < SHOWN) {
				problems.add(problem);
			}
			return null;
		}

		private Problem problem(TableSource.Line line, int column, String code, String expected) {
			return new Problem(line.place(), line.number(), column < 0 ? "" : columns.captions.get(column),
					line.get(columns.object), code, line.get(column), expected);
		}

		private Problem problem(TableSource.Line line, int column, TableColumn missing, String code, String expected) {
			return new Problem(line.place(), line.number(), column < 0 ? missing.key() : columns.captions.get(column),
					line.get(columns.object), code, "", expected);
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

	private static LocalDate day(String text) {
		return text.isEmpty() ? null : StageValues.date(text).orElse(null);
	}
}
