// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableSource;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.store.Field;
import org.etalon.store.records.RecordKinds;

/**
 * Which cells of a list hold which fields: by the names of the fields in either language, and before them by a mapping
 * that the user gives.
 */
final class ListColumns {

	private static final Field AUTHORITY = RecordKinds.OBJECTS.field("authorityId");
	/** The authority by its name, where {@code authority_id} would be by id. */
	private static final String AUTHORITY_NAME = "authority";
	/** Further captions that lists of objects have. */
	private static final Map<String, List<String>> ALSO = Map.of("name",
			List.of("наименование объекта", "наименование объекта сертификации", "наименование услуги",
					"наименование сервиса"),
			"kind", List.of("вид объекта"), "subject",
			List.of("субъект", "код субъекта", "субъект Российской Федерации"), "mszuFederal", List.of("МСЗУ"),
			"mszuRegional", List.of("региональный МСЗУ"), "selfCheck", List.of("буквенный эквивалент", "самопроверка"),
			"formUrl", List.of("адрес", "адрес формы", "ссылка"), "act", List.of("реквизиты НПА", "НПА"));

	private final int id;
	private final int authorityName;
	private final Map<Field, Integer> cells = new LinkedHashMap<>();
	private final Map<String, Integer> answers = new LinkedHashMap<>();
	private final List<String> ignored = new ArrayList<>();

	private ListColumns(int id, int authorityName) {
		this.id = id;
		this.authorityName = authorityName;
	}

	/**
	 * Finds the columns of a list.
	 *
	 * @param mapping captions by name of the field, {@code authority} for the name of the authority
	 * @param asked   captions of the columns that rules of regions ask for
	 * @throws UnreadableInputException if a mapped column is missing, a column stands there twice, or there is neither
	 *                                  an id nor a name
	 */
	static ListColumns of(TableSource table, String file, ListSource source, Map<String, String> mapping,
			Collection<String> asked) throws UnreadableInputException {
		List<Integer> used = new ArrayList<>();
		int id = cell(table, file, "id", List.of("идентификатор"), mapping, used);
		int name = cell(table, file, AUTHORITY_NAME,
				List.of("орган", "уполномоченный орган", "уполномоченная организация"), mapping, used);
		ListColumns columns = new ListColumns(id, name);
		List<Field> allowed = source.fields();
		for (Field field : RecordKinds.OBJECTS.fields().subList(1, RecordKinds.OBJECTS.fields().size())) {
			List<String> captions = new ArrayList<>(ALSO.getOrDefault(field.name(), List.of()));
			captions.add(field.name());
			if (!field.equals(AUTHORITY)) {
				captions.add(field.caption().ru());
				captions.add(field.caption().en());
			}
			int cell = cell(table, file, field.column(), captions, byEitherName(mapping, field), used);
			if (cell >= 0 && allowed.contains(field)) {
				columns.cells.put(field, cell);
			} else if (cell >= 0) {
				columns.ignored.add(table.captions().get(cell));
			}
		}
		for (String caption : source == ListSource.LIST ? asked : List.<String>of()) {
			int cell = table.index(new TableColumn(caption, true, List.of()));
			if (cell >= 0 && !used.contains(cell)) {
				used.add(cell);
				columns.answers.put(caption, cell);
			}
		}
		for (int i = 0; i < table.captions().size(); i++) {
			if (!used.contains(i) && !table.captions().get(i).isBlank()) {
				columns.ignored.add(table.captions().get(i));
			}
		}
		if (id < 0 && !columns.cells.containsKey(RecordKinds.OBJECTS.field("name"))) {
			throw new UnreadableInputException(
					new Problem(file, 1, "", "", "MISSING_COLUMN", String.join(", ", table.captions()), "id, name"));
		}
		return columns;
	}

	private static Map<String, String> byEitherName(Map<String, String> mapping, Field field) {
		String caption = mapping.getOrDefault(field.column(), mapping.get(field.name()));
		return caption == null ? Map.of() : Map.of(field.column(), caption);
	}

	private static int cell(TableSource table, String file, String key, List<String> captions,
			Map<String, String> mapping, List<Integer> used) throws UnreadableInputException {
		String mapped = mapping.get(key);
		TableColumn column = mapped == null ? new TableColumn(key, false, captions)
				: new TableColumn(mapped, true, List.of());
		int cell = table.index(column);
		if (cell >= 0 && used.contains(cell)) {
			throw new UnreadableInputException(
					new Problem(file, 1, key, "", "DUPLICATE_COLUMN", table.captions().get(cell), key));
		}
		if (cell >= 0) {
			used.add(cell);
		}
		return cell;
	}

	/** Id of a line, empty if the list has none. */
	String id(TableSource.Line line) {
		return line.get(id);
	}

	/** Name of the authority of a line, empty if the list has none. */
	String authorityName(TableSource.Line line) {
		return line.get(authorityName);
	}

	/** Whether the list names authorities. */
	boolean namesAuthorities() {
		return authorityName >= 0;
	}

	/** The fields the list has, with their cells. */
	Map<Field, Integer> cells() {
		return cells;
	}

	/** The cell of a field, empty if the list does not have it. */
	Optional<Integer> cell(Field field) {
		return Optional.ofNullable(cells.get(field));
	}

	/** What a line answers in the columns that rules of regions ask for; a blank cell says nothing. */
	SortedMap<String, String> answers(TableSource.Line line) {
		SortedMap<String, String> said = new TreeMap<>();
		answers.forEach((caption, cell) -> {
			if (!line.get(cell).isBlank()) {
				said.put(caption, line.get(cell).strip());
			}
		});
		return said;
	}

	/** Whether the list has such columns. */
	boolean answers() {
		return !answers.isEmpty();
	}

	/** Captions of the columns that say nothing here. */
	List<String> ignored() {
		return List.copyOf(ignored);
	}
}
