// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableSource;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.DuplicateIds;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.RegionalRules;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.register.KnownNames.Named;
import org.etalon.operations.register.ListChange.AnswerChange;
import org.etalon.operations.register.ListChange.FieldChange;
import org.etalon.operations.register.ListChange.What;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Filter;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.SearchKey;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.WritableRecords.Update;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ListDifference;
import org.etalon.store.records.RecordKinds;

/**
 * Takes a list of objects into the Unified register (clause 6): line by line, whatever its length. Objects are found by
 * id, then by name and authority. What the list says anew is taken; what was changed here since the list was taken last
 * stays; what was changed in both is a conflict for people. Of the columns that rules of regions ask for it is
 * believed. Taking the same list again changes nothing. Looking at what would happen and doing it are the same
 * computation.
 */
public final class ImportList {

	/** Name of the operation in the history. */
	public static final String OPERATION = "register.import";

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final Field NAME = OBJECTS.field("name");
	private static final Field KIND = OBJECTS.field("kind");
	private static final Field AUTHORITY = OBJECTS.field("authorityId");
	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
	private static final Field SUBJECT = OBJECTS.field("subject");
	/**
	 * How many lines are taken at once. A list is rarely in the order of its ids, but read in it ever after: objects
	 * that are added in their order, by so many, lie beside each other in the file.
	 */
	static final int BATCH = 20_000;
	private static final int STEP = 1_000;
	private static final int KEPT_PROBLEMS = 100;
	/** Where an id was met: on a line of its own. */
	private static final int STATED = 0;
	/** Where an id was met: its object was meant by the name on a line with another id, or none. */
	private static final int MEANT = 1;

	private final VariantRegistry registry;

	/**
	 * @param registry the rules whose columns are taken as answers
	 */
	public ImportList(VariantRegistry registry) {
		this.registry = registry;
	}

	/** What to do with fields that were changed here and in the list. */
	public enum Conflicts {
		/** Leave the register as it is. */
		KEEP,
		/** Take what the list says. */
		TAKE
	}

	/**
	 * What to take.
	 *
	 * @param path        where the list is
	 * @param file        how the user named it
	 * @param reading     how to read it
	 * @param source      where it comes from
	 * @param mapping     captions of its columns by name of the field, for those that are not recognised
	 * @param saveMapping name under which the mapping is kept, in the same change; null for not at all
	 * @param conflicts   what to do with conflicts
	 * @param write       whether to change the register, or only to look
	 * @param reason      why, in the words of the user; possibly empty
	 */
	public record Request(Path path, String file, ReadOptions reading, ListSource source, Map<String, String> mapping,
			String saveMapping, Conflicts conflicts, boolean write, String reason) {
	}

	/** Hears of everything that is found, in the order of the list. */
	public interface Listener {

		/** Takes a change. */
		void change(ListChange change) throws IOException;

		/** Takes a problem. */
		void problem(Problem problem) throws IOException;
	}

	/**
	 * What became of the list, or would.
	 *
	 * @param lines       lines that were read
	 * @param added       objects that are new
	 * @param changed     objects that changed
	 * @param unchanged   objects of which the list says nothing new
	 * @param conflicting objects with fields in conflict; they may be changed in others
	 * @param rejected    lines that could not be taken
	 * @param parted      whether a list of the source was taken before that the conflicts can be told from; else they
	 *                    are where the register and its first list differ
	 * @param near        new objects that might be in the register under another name
	 * @param authorities authorities that are new
	 * @param absent      objects of the register that are not in the list
	 * @param ignored     captions of columns that say nothing to the register
	 * @param problems    the first problems
	 * @param written     whether the register was changed
	 */
	public record Result(long lines, long added, long changed, long unchanged, long conflicting, long rejected,
			boolean parted, long near, long authorities, long absent, List<String> ignored, List<Problem> problems,
			boolean written) {
	}

	/**
	 * Takes the list.
	 *
	 * @throws UnreadableInputException if it cannot be read; nothing is changed then
	 * @throws OutputFailedException    if the listener cannot write, or a temporary file cannot be written
	 */
	public Result run(Store store, Request request, Listener listener, Progress progress)
			throws StoreException, UnreadableInputException, OutputFailedException {
		Permission permission = request.write() ? Permission.require(store, Role.CENTER, Role.REGION)
				: Permission.of(store, Role.CENTER, Role.REGION);
		try (TableSource table = TableSource.open(request.path(), request.file(), request.reading());
				DuplicateIds ids = new DuplicateIds(request.reading().scratch())) {
			ListColumns columns = ListColumns.of(table, request.file(), request.source(), request.mapping(),
					new RegionalRules(registry).columns());
			Run[] run = new Run[1];
			try {
				if (!request.write()) {
					return store.read(snapshot -> {
						run[0] = new Run(permission, request, listener, progress, table, columns, ids, snapshot, null);
						return run[0].execute();
					});
				}
				Intent intent = new Intent(OPERATION, request.reason(), request.source().id() + ":" + request.file());
				return store.fill(intent, Set.of(OBJECTS), session -> {
					run[0] = new Run(permission, request, listener, progress, table, columns, ids, session, session);
					return run[0].execute();
				});
			} catch (Stopped stopped) {
				if (stopped.reading != null) {
					throw stopped.reading;
				}
				throw new OutputFailedException(stopped.writing);
			}
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	/** Carries what happened outside the database through it, so that the change is undone. */
	private static final class Stopped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient UnreadableInputException reading;
		private final transient IOException writing;

		Stopped(UnreadableInputException reading, IOException writing) {
			super(null, null, false, false);
			this.reading = reading;
			this.writing = writing;
		}
	}

	/**
	 * A line that says something.
	 *
	 * @param line    the line
	 * @param id      id of the object, possibly derived
	 * @param stated  whether the id stood in the list
	 * @param values  what it says, by field
	 * @param answers what it answers in columns of regions
	 */
	private record Entry(TableSource.Line line, String id, boolean stated, Map<Field, Object> values,
			SortedMap<String, String> answers) {
	}

	/** One run. */
	private static final class Run {

		private final Permission permission;
		private final Request request;
		private final Listener listener;
		private final Progress progress;
		private final TableSource table;
		private final ListColumns columns;
		private final DuplicateIds ids;
		private final Snapshot snapshot;
		private final WritableRecords<CertificationObject> target;
		private final Session session;
		private final Authorities authorities;
		private final KnownNames names;
		private final Past past;
		private final long before;
		/** Of a batch: what is answered of objects, and what the list answers anew. */
		private final Map<String, SortedMap<String, String>> answered = new HashMap<>();
		private final Map<String, SortedMap<String, String>> toKeep = new LinkedHashMap<>();
		private final List<Problem> problems = new ArrayList<>();
		private long lines;
		private long added;
		private long changed;
		private long unchanged;
		private long conflicting;
		private boolean parted;
		private long rejected;
		private long near;
		private long fresh;
		/** Objects of the list that were in the register and not excluded from it. */
		private long present;

		Run(Permission permission, Request request, Listener listener, Progress progress, TableSource table,
				ListColumns columns, DuplicateIds ids, Snapshot snapshot, Session session) throws StoreException {
			this.permission = permission;
			this.request = request;
			this.listener = listener;
			this.progress = progress;
			this.table = table;
			this.columns = columns;
			this.ids = ids;
			this.snapshot = snapshot;
			this.session = session;
			this.target = session == null ? null : session.records(OBJECTS);
			this.authorities = new Authorities(snapshot);
			this.names = new KnownNames(snapshot, authorities);
			this.past = new Past(snapshot, request.source());
			Filter mine = permission.everywhere() ? Filter.ALL : new Filter.In(SUBJECT, permission.subjects());
			this.before = snapshot.records(OBJECTS)
					.count(Query.of(OBJECTS, Filter.unknown(OBJECTS.field("excluded")).and(mine)));
		}

		Result execute() throws StoreException {
			try {
				List<TableSource.Line> batch = new ArrayList<>(BATCH);
				for (TableSource.Line line = table.next(); line != null; line = table.next()) {
					batch.add(line);
					if (batch.size() % STEP == 0) {
						progress.at(table.position(), table.size());
						Permission.proceed(progress);
					}
					if (batch.size() == BATCH) {
						take(batch);
						batch.clear();
					}
				}
				take(batch);
			} catch (UnreadableInputException e) {
				throw new Stopped(e, null);
			} catch (IOException e) {
				throw new Stopped(null, e);
			}
			if (session != null && request.saveMapping() != null) {
				ColumnMappings.save(session, request.saveMapping(), request.source().id(), request.mapping());
			}
			return new Result(lines, added, changed, unchanged, conflicting, rejected, parted, near, fresh,
					before - present, columns.ignored(), problems, session != null);
		}

		private void take(List<TableSource.Line> batch) throws IOException, StoreException {
			List<Entry> entries = new ArrayList<>();
			for (TableSource.Line line : batch) {
				lines++;
				Entry entry = entry(line);
				if (entry != null) {
					entries.add(entry);
				}
			}
			entries = withoutRepetitions(entries);
			writeAuthorities();
			Map<String, Revised<CertificationObject>> known = known(entries);
			Map<Named, List<Revised<CertificationObject>>> called = called(entries, known);
			answered.clear();
			if (columns.answers()) {
				answered.putAll(StoredAnswers.of(snapshot,
						Stream.concat(known.keySet().stream(),
								called.values().stream().flatMap(List::stream).map(each -> each.value().id())).toList(),
						Query.NOW));
			}
			List<CertificationObject> additions = new ArrayList<>();
			List<Update<CertificationObject>> updates = new ArrayList<>();
			for (Entry entry : entries) {
				Revised<CertificationObject> there = known.get(entry.id());
				if (there == null) {
					there = byName(entry, called);
				}
				boolean byName = there != null && !there.value().id().equals(entry.id());
				boolean foreign = there != null && !permission.covers(there.value().subject());
				DuplicateIds.Place taken = byName && !foreign ? taken(there.value().id(), entry) : null;
				if (foreign) {
					foreign(entry.line(), there.value().subject());
				} else if (taken != null && taken.input() == MEANT) {
					reject(entry.line(), "id", "SAME_OBJECT", entry.id(), there.value().id());
				} else if (there == null || taken != null) {
					add(entry, additions);
				} else {
					change(entry, there, updates);
				}
			}
			if (target != null) {
				additions.sort(Comparator.comparing(CertificationObject::id));
				target.addAll(additions);
				target.updateAll(updates);
				for (Map.Entry<String, SortedMap<String, String>> each : toKeep.entrySet()) {
					StoredAnswers.keep(session, each.getKey(), each.getValue());
				}
			}
			toKeep.clear();
			past.write(session == null ? null : session.records(RecordKinds.LIST_DIFFERENCES));
		}

		/** What a line says; null if it cannot be taken. */
		private Entry entry(TableSource.Line line) throws IOException {
			if (line.broken() != null) {
				tell(line.broken());
				rejected++;
				return null;
			}
			Map<Field, Object> values = new LinkedHashMap<>();
			boolean sound = true;
			for (Map.Entry<Field, Integer> column : columns.cells().entrySet()) {
				Field field = column.getKey();
				String text = line.get(column.getValue());
				Optional<FieldText.Meaning> meaning = meaning(field, text);
				if (meaning.isEmpty()) {
					problem(line, field.column(), "INVALID_VALUE", text, FieldText.expected(field));
					sound = false;
				} else {
					values.put(field, meaning.get().value());
				}
			}
			String subject = (String) values.get(SUBJECT);
			if (subject != null && subject.isEmpty()) {
				values.put(SUBJECT, null);
				subject = null;
			}
			String id = columns.id(line);
			if (id.isEmpty() && values.get(NAME) == null) {
				problem(line, "id", "MISSING_VALUE", "", "id, name");
				sound = false;
			}
			if (!sound) {
				rejected++;
				return null;
			}
			if (values.containsKey(SUBJECT) && !permission.covers(subject)) {
				foreign(line, subject);
				return null;
			}
			if (columns.namesAuthorities() && request.source().fields().contains(AUTHORITY)) {
				String name = columns.authorityName(line);
				if (!means(name, (String) values.get(AUTHORITY))) {
					if (!authorities.knows(name, subject) && !permission.covers(subject)) {
						foreign(line, subject);
						return null;
					}
					values.put(AUTHORITY, authorities.id(name, subject));
				}
				values.putIfAbsent(AUTHORITY, null);
			}
			String authority = (String) values.get(AUTHORITY);
			if (authority != null && authorities.name(authority) == null) {
				reject(line, AUTHORITY.column(), "UNKNOWN_AUTHORITY", authority, "");
				return null;
			}
			boolean stated = !id.isEmpty();
			String key = stated ? id
					: Authorities.derived("O-", SearchKey.of((String) values.get(NAME)),
							Objects.toString(values.get(AUTHORITY), ""), Objects.toString(subject, ""));
			return new Entry(line, key, stated, values, columns.answers(line));
		}

		/**
		 * Whether a line means an authority by its id. A list of another installation has other ids, and who writes
		 * another name into a list leaves the id standing: then the name counts.
		 */
		private boolean means(String name, String id) {
			return name.isEmpty() || id != null && SearchKey.of(authorities.name(id)).equals(SearchKey.of(name));
		}

		/** Lists say of МСЗУ often only whether the object is in the list, not under which item. */
		private static Optional<FieldText.Meaning> meaning(Field field, String text) {
			if (field.name().startsWith("mszu")) {
				String said = SearchKey.of(text);
				if (said.equals("нет") || said.equals("no") || said.equals("false") || said.equals("0")) {
					return Optional.of(new FieldText.Meaning(null));
				}
				if (said.equals("yes") || said.equals("true") || said.equals("1")) {
					return Optional.of(new FieldText.Meaning("да"));
				}
			}
			return FieldText.meaning(field, field.type() == FieldType.TEXT ? spaced(text) : text);
		}

		/** A text with single spaces: how many there are, and of which kind, says nothing in a list. */
		private static String spaced(String text) {
			return SPACES.matcher(text).replaceAll(" ").strip();
		}

		/** Whether a list says what the register has, however that is spaced. */
		private static boolean same(Object said, Object has) {
			return Objects.equals(said, has)
					|| said instanceof String text && has instanceof String there && text.equals(spaced(there));
		}

		private List<Entry> withoutRepetitions(List<Entry> entries) throws IOException {
			DuplicateIds.Batch batch = new DuplicateIds.Batch(STATED);
			entries.forEach(entry -> batch.add(entry.id(), entry.line().number()));
			Map<Integer, DuplicateIds.Place> repeated = new HashMap<>();
			ids.add(batch, repeated::put);
			if (repeated.isEmpty()) {
				return entries;
			}
			List<Entry> first = new ArrayList<>();
			for (int i = 0; i < entries.size(); i++) {
				if (repeated.containsKey(i)) {
					reject(entries.get(i).line(), "id", "DUPLICATE_ID", entries.get(i).id(),
							request.file() + ":" + repeated.get(i).line());
				} else {
					first.add(entries.get(i));
				}
			}
			return first;
		}

		/**
		 * Takes an object for a line that means it by name. Null if it was free; else where it was met before: under
		 * its own id, and then that line is it, or by another line that means it too.
		 */
		private DuplicateIds.Place taken(String id, Entry entry) throws IOException {
			DuplicateIds.Batch one = new DuplicateIds.Batch(MEANT);
			one.add(id, entry.line().number());
			DuplicateIds.Place[] first = new DuplicateIds.Place[1];
			ids.add(one, (index, place) -> first[0] = place);
			return first[0];
		}

		private void writeAuthorities() throws StoreException {
			List<Authority> made = authorities.takeFresh();
			fresh += made.size();
			if (session != null && !made.isEmpty()) {
				session.records(RecordKinds.AUTHORITIES).addAll(made);
			}
		}

		private Map<String, Revised<CertificationObject>> known(List<Entry> entries) throws StoreException {
			Map<String, Revised<CertificationObject>> known = new HashMap<>();
			if (names.any()) {
				for (Revised<CertificationObject> each : snapshot.records(OBJECTS)
						.find(entries.stream().map(Entry::id).toList())) {
					known.put(each.value().id(), each);
				}
			}
			return known;
		}

		/** The objects that lines mean by name, because the register does not know their ids. */
		private Map<Named, List<Revised<CertificationObject>>> called(List<Entry> entries,
				Map<String, Revised<CertificationObject>> known) throws StoreException {
			Set<Named> wanted = new HashSet<>();
			for (Entry entry : entries) {
				if (!known.containsKey(entry.id())) {
					named(entry).ifPresent(wanted::add);
				}
			}
			return names.find(wanted);
		}

		/** What a line calls its object, empty if it is not found by that. */
		private Optional<Named> named(Entry entry) {
			String name = (String) entry.values().get(NAME);
			if (name == null || entry.stated() && request.source() == ListSource.LIST) {
				return Optional.empty(); // ids of one's own lists are those of the register, other sources have their
											// own
			}
			return Optional
					.of(Named.of(name, (String) entry.values().get(AUTHORITY), (String) entry.values().get(SUBJECT)));
		}

		/** An object with the same name, authority and subject under another id, if there is exactly one. */
		private Revised<CertificationObject> byName(Entry entry,
				Map<Named, List<Revised<CertificationObject>>> called) {
			List<Revised<CertificationObject>> same = named(entry).map(called::get).orElse(List.of());
			return same.size() == 1 ? same.get(0) : null;
		}

		private void add(Entry entry, List<CertificationObject> additions) throws IOException, StoreException {
			Object[] values = new Object[OBJECTS.fields().size()];
			CertificationObject blank = ListSource.blank(entry.id());
			for (Field field : OBJECTS.fields()) {
				Object said = entry.values().get(field);
				values[field.index()] = field.index() == 0 ? entry.id()
						: said != null ? said
								: request.source().given(field) != null ? request.source().given(field)
										: OBJECTS.get(blank, field);
			}
			for (Field required : List.of(NAME, KIND)) {
				if (values[required.index()] == null) {
					reject(entry.line(), required.column(), "MISSING_VALUE", "", FieldText.expected(required));
					return;
				}
			}
			CertificationObject object = OBJECTS.make(values);
			if (!permission.covers(object.subject())) {
				foreign(entry.line(), object.subject());
				return;
			}
			List<String> alike = names.alike(object).stream()
					.map(each -> each.id() + " " + each.name()
							+ (Objects.equals(each.authorityId(), object.authorityId()) ? ""
									: " (" + authorities.name(each.authorityId()) + ")"))
					.toList();
			near += alike.isEmpty() ? 0 : 1;
			added++;
			additions.add(object);
			if (!entry.answers().isEmpty()) {
				toKeep.put(object.id(), entry.answers());
			}
			listener.change(new ListChange(entry.line().number(), object.id(), object.name(), What.ADDED, List.of(),
					List.of(), alike));
		}

		/** What a line answers of a known object otherwise than it is answered; the list is believed. */
		private List<AnswerChange> answers(Entry entry, String id) {
			Map<String, String> before = answered.getOrDefault(id, Collections.emptySortedMap());
			List<AnswerChange> changes = new ArrayList<>();
			entry.answers().forEach((column, answer) -> {
				String old = before.getOrDefault(column, "");
				if (!old.equals(answer)) {
					changes.add(new AnswerChange(column, old, answer));
				}
			});
			if (!changes.isEmpty()) {
				toKeep.put(id, entry.answers());
			}
			return changes;
		}

		private void change(Entry entry, Revised<CertificationObject> there, List<Update<CertificationObject>> updates)
				throws IOException, StoreException {
			CertificationObject now = there.value();
			present += now.excluded() == null ? 1 : 0;
			List<FieldChange> fields = new ArrayList<>();
			CertificationObject base = null;
			boolean looked = false;
			for (Field field : request.source().fields()) {
				boolean silent = !entry.values().containsKey(field) && !request.source().saysOfAll(field);
				if (silent || ListSource.ofTheCertification(field)) {
					continue;
				}
				Object said = entry.values().containsKey(field) ? entry.values().get(field)
						: request.source().given(field);
				Object has = OBJECTS.get(now, field);
				if (same(said, has)) {
					past.remember(now.id(), field, said, false, false);
					continue;
				}
				if (!looked) {
					base = past.base(there);
					looked = true;
				}
				ListDifference last = past.said(now.id(), field).orElse(null);
				FieldChange change = change(field, has, said, base, last);
				parted |= change != null && change.conflict() && (base != null || last != null);
				if (change != null) {
					fields.add(change);
				}
				boolean taken = change != null && (!change.conflict() || request.conflicts() == Conflicts.TAKE);
				past.remember(now.id(), field, said, !taken, change != null);
			}
			apply(entry, there, fields, updates);
		}

		/** What a list that says something else does to a field; null if only the register has changed: it stays. */
		private FieldChange change(Field field, Object has, Object said, CertificationObject base,
				ListDifference before) {
			if (before != null) {
				String text = said == null ? null : FieldText.written(said);
				boolean news = !Objects.equals(before.said(), text);
				return news || before.undecided() ? fieldChange(field, has, said, true) : null;
			}
			if (base == null) {
				boolean nothing = has == null || Boolean.FALSE.equals(has);
				return fieldChange(field, has, said, !nothing);
			}
			Object was = OBJECTS.get(base, field);
			return Objects.equals(said, was) ? null : fieldChange(field, has, said, !Objects.equals(has, was));
		}

		private FieldChange fieldChange(Field field, Object has, Object said, boolean conflict) {
			boolean authority = field.equals(AUTHORITY);
			return new FieldChange(field, has, said, conflict, authority ? authorities.name((String) has) : null,
					authority ? authorities.name((String) said) : null);
		}

		private void apply(Entry entry, Revised<CertificationObject> there, List<FieldChange> fields,
				List<Update<CertificationObject>> updates) throws IOException {
			CertificationObject merged = there.value();
			boolean take = request.conflicts() == Conflicts.TAKE;
			for (FieldChange each : fields) {
				if (take || !each.conflict()) {
					merged = OBJECTS.with(merged, each.field(), each.fresh());
				}
			}
			if (!merged.equals(there.value())) {
				updates.add(new Update<>(merged, there.revision()));
			}
			List<AnswerChange> answers = answers(entry, there.value().id());
			if (fields.isEmpty() && answers.isEmpty()) {
				unchanged++;
				return;
			}
			boolean conflict = !take && fields.stream().anyMatch(FieldChange::conflict);
			conflicting += conflict ? 1 : 0;
			changed += conflict ? 0 : 1;
			listener.change(new ListChange(entry.line().number(), there.value().id(), merged.name(),
					conflict ? What.CONFLICT : What.CHANGED, fields, answers, List.of()));
		}

		private void reject(TableSource.Line line, String column, String code, String found, String expected)
				throws IOException {
			problem(line, column, code, found, expected);
			rejected++;
		}

		/** Another subject's, for which the user does not answer. */
		private void foreign(TableSource.Line line, String subject) throws IOException {
			reject(line, SUBJECT.column(), "OTHER_SUBJECT", Objects.toString(subject, ""), permission.expected());
		}

		private void problem(TableSource.Line line, String column, String code, String found, String expected)
				throws IOException {
			tell(new Problem(line.place(), line.number(), column, columns.id(line), code, found, expected));
		}

		private void tell(Problem problem) throws IOException {
			if (problems.size() < KEPT_PROBLEMS) {
				problems.add(problem);
			}
			listener.problem(problem);
		}
	}
}
