// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.register.FieldCondition;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.records.CertificationObject;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;

/** The columns of the register: their fields, captions, widths and texts. */
final class RegisterColumns {

	private static final Texts WORDS = Language.words(RegisterColumns.class);

	/**
	 * A column.
	 *
	 * @param field   its field
	 * @param caption what stands over it
	 * @param width   its width at first, in points
	 */
	record Column(Field field, String caption, int width) {
	}

	private static final List<Column> ALL = List.of(column("name", 280), column("authorityId", 180),
			column("kind", 150), column("subject", 130), column("certificateType", 150), column("level", 80),
			column("certificateTo", 110), column("certificateStatus", 100), column("selfCheck", 90), column("id", 130),
			column("typical", 100), column("act", 160), column("endYear", 90), column("excluded", 120));

	/** Every field of an object, in the order of the record: what a file can have besides the table. */
	private static final List<Column> EVERY = RegisterModel.OBJECTS.fields().stream()
			.map(field -> column(field.name(), 0)).toList();

	private RegisterColumns() {
	}

	static List<Column> all() {
		return ALL;
	}

	static List<Column> every() {
		return EVERY;
	}

	private static Column column(String name, int width) {
		Field field = RegisterModel.OBJECTS.field(name);
		String key = "column." + name;
		return new Column(field, WORDS.has(key) ? WORDS.get(key) : capitalised(field.caption().in(Language.current())),
				width);
	}

	/** What a condition on a column is about: of the authority its name, of which people know words. */
	static Field asked(Column column) {
		return column.field().name().equals("authorityId") ? FieldCondition.AUTHORITY : column.field();
	}

	/** A caption as it begins a line. */
	static String capitalised(String text) {
		return text.substring(0, 1).toUpperCase(Language.current()) + text.substring(1);
	}

	/** The text of a cell. */
	static String text(Column column, RegisterModel.Row row) {
		CertificationObject object = row.object();
		return switch (column.field().name()) {
		case "authorityId" -> row.authority() == null ? "–" : row.authority();
		case "subject" -> object.subject() == null ? WORDS.get("federal")
				: Subject.find(object.subject()).map(Subject::name).orElse(object.subject());
		case "certificateType" -> decision(object.certificateType());
		case "level" -> object.level() == null ? "–" : object.level() + " %";
		case "typical" -> object.typical() ? "✓" : "";
		default -> {
			Object value = RegisterModel.OBJECTS.get(object, column.field());
			yield value == null ? "" : FieldText.shown(value, Language.current());
		}
		};
	}

	/** The value of a cell in a file: numbers as numbers, everything else as it is shown. */
	static Object value(Column column, RegisterModel.Row row) {
		return column.field().type() == FieldType.NUMBER ? RegisterModel.OBJECTS.get(row.object(), column.field())
				: text(column, row);
	}

	/** Rows as lines of a text, their cells separated by tabs: what tables of other programs take. */
	static String lines(List<Column> columns, List<RegisterModel.Row> rows) {
		return rows.stream().map(row -> columns.stream().map(column -> text(column, row).replaceAll("\\s+", " "))
				.collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
	}

	/** What the last certificate was, in a word or two. */
	static String decision(CertificateType type) {
		return type == null ? WORDS.get("decision.none") : WORDS.get("decision." + type.name());
	}

	/** The colour of the last certificate. */
	static Tone tone(CertificateType type) {
		return type == null ? Tone.PLAIN : type == CertificateType.A ? Tone.GOOD : Tone.FAIR;
	}
}
