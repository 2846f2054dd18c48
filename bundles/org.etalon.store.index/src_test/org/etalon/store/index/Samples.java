// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/** Objects, authorities and filters as nobody would think of them. */
final class Samples {

	private static final String[] WORDS = { "выдача", "Выдача", "учёт", "УЧЕТ", "паспорта", "паспорт", "n2", "№2-а",
			"\"Госуслуги\"", "x", "(льготы),", "а", "б", "аб", "\u0001а", "а\u0001", "\uD83D\uDE00", "\uFF21",
			"İstanbul", "%", "_", "!" };
	private static final String[] SPACES = { " ", " ", " ", "\u00A0", "  ", "\t", "\u2009", "\n" };

	final Random random;
	private final int ids;

	/** Ids are drawn from so many. */
	Samples(long seed, int ids) {
		this.random = new Random(seed);
		this.ids = ids;
	}

	String id() {
		int number = random.nextInt(ids);
		return switch (number % 5) {
		case 0 -> "16-000" + number;
		case 1 -> "16-000" + number + "/" + "и".repeat(number % 200);
		case 2 -> "\uD83D\uDE00" + number;
		case 3 -> "\uFF21" + number;
		default -> Integer.toHexString(number * 0x9E3779B9);
		};
	}

	String authorityId() {
		return "A" + random.nextInt(12);
	}

	String name() {
		if (random.nextInt(12) == 0) {
			return random.nextBoolean() ? null : any("", " ", "\u00A0\n");
		}
		int words = random.nextInt(40) == 0 ? 40 + random.nextInt(200) : 1 + random.nextInt(5);
		StringBuilder name = new StringBuilder(random.nextInt(6) == 0 ? " " : "");
		for (int i = 0; i < words; i++) {
			name.append(i == 0 ? "" : any(SPACES)).append(any(WORDS));
		}
		return name.toString();
	}

	CertificationObject object(String id) {
		return new CertificationObject(id, name(), maybe(any(ObjectKind.values())), maybe(authorityId()),
				maybe(subject()), random.nextBoolean(), maybe("п. " + random.nextInt(9)), maybe(any("1", "10", "2")),
				maybe("https://" + id), maybe(random.nextBoolean()), maybe(random.nextBoolean()), maybe("акт " + id),
				maybe(id), maybe(any(Grade.values())), maybe(random.nextInt(101)), maybe(any(CertificateType.values())),
				maybe(date()), maybe(date()), maybe(any(CertificateStatus.values())),
				maybe(any(PlannedTermination.Type.values())), maybe(2026 + random.nextInt(4)),
				maybe(random.nextBoolean()), random.nextInt(5) > 0 ? null : any("закрыт", "Закрыт", "объединён"));
	}

	Authority authority(String id) {
		return new Authority(id, name(), maybe(any(AuthorityLevel.values())), maybe(subject()));
	}

	/** A condition that an index can tell. */
	Filter filter(int depth) {
		switch (random.nextInt(depth == 0 ? 4 : 7)) {
		case 0, 1 -> {
			Field field = any(valued());
			List<Object> values = new ArrayList<>();
			for (int i = random.nextInt(4); i > 0; i--) {
				values.add(maybe(value(field)));
			}
			if (field.type() == FieldType.FLAG_SET) {
				values.removeIf(value -> value == null);
			}
			return new Filter.In(field, values);
		}
		case 2 -> {
			Field field = any(valued());
			Comparable<?> from = maybe(value(field));
			return new Filter.Between(field, from, from == null ? value(field) : maybe(value(field)));
		}
		case 3 -> {
			return random.nextInt(4) == 0
					? Filter.unknown(RecordKinds.OBJECTS.field(any("formUrl", "act", "monitoringId")))
					: new Filter.Contains(random.nextInt(3) == 0 ? RecordKinds.AUTHORITIES.field("name")
							: RecordKinds.OBJECTS.field("name"), typed());
		}
		case 4 -> {
			return filter(depth - 1).negated();
		}
		case 5 -> {
			return new Filter.Or(filters(depth));
		}
		default -> {
			return new Filter.And(filters(depth));
		}
		}
	}

	private List<Filter> filters(int depth) {
		List<Filter> filters = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			filters.add(filter(depth - 1));
		}
		return filters;
	}

	/** Parts of words, few or many. */
	String typed() {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(8) == 0 ? 12 : random.nextInt(4); i > 0; i--) {
			String word = any(WORDS);
			int from = random.nextInt(word.length());
			int to = from + 1 + random.nextInt(word.length() - from);
			if (word.codePointCount(0, word.length()) == word.length()) {
				word = word.substring(from, to);
			}
			text.append(word).append(any(SPACES));
		}
		return text.toString();
	}

	Query query(int depth) {
		return Query.of(RecordKinds.OBJECTS, filter(depth)).sorted(sort(), random.nextBoolean());
	}

	private Field sort() {
		return switch (random.nextInt(6)) {
		case 0 -> RecordKinds.OBJECTS.field("id");
		case 1, 2 -> RecordKinds.OBJECTS.field("name");
		case 3 -> RecordKinds.AUTHORITIES.field("name");
		default -> any(valued());
		};
	}

	/** The fields whose values an index knows. */
	static Field[] valued() {
		List<Field> fields = new ArrayList<>(RecordKinds.OBJECTS.fields());
		fields.removeIf(field -> List.of("name", "formUrl", "act", "monitoringId").contains(field.name()));
		fields.add(RecordKinds.AUTHORITIES.field("level"));
		fields.add(RecordKinds.AUTHORITIES.field("subject"));
		return fields.toArray(new Field[0]);
	}

	private Comparable<?> value(Field field) {
		return switch (field.type()) {
		case CODE -> (Comparable<?>) any(field.javaType().getEnumConstants());
		case NUMBER -> field.name().equals("level") ? random.nextInt(110) - 5 : 2025 + random.nextInt(6);
		case FLAG, FLAG_SET -> random.nextBoolean();
		case DATE -> date();
		default -> switch (field.name()) {
		case "id" -> id();
		case "authorityId" -> authorityId();
		case "subject" -> subject();
		case "excluded" -> any("Закрыт", "закрыт", "б");
		default -> any("1", "10", "15", "п. 2", "п. 3");
		};
		};
	}

	private LocalDate date() {
		return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
	}

	private String subject() {
		return any("16", "05", "77");
	}

	private <V> V maybe(V value) {
		return random.nextInt(5) == 0 ? null : value;
	}

	@SafeVarargs
	final <V> V any(V... values) {
		return values[random.nextInt(values.length)];
	}
}
