// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a register that the check knows, by their English name or their Russian caption. */
enum Column {
	ID("идентификатор", true), NAME("наименование", true), AUTHORITY("орган", false), KIND("вид", true),
	SUBJECT("субъект", false), MSZU_FEDERAL("МСЗУ", false), MSZU_REGIONAL("региональный МСЗУ", false),
	REGULATION("регулирование", true), RECEPTION("личный прием", false), LABORATORY("лаборатория", true),
	MONITORING("мониторинг", false), MISSING("не представлено", false), ISSUED_ON("дата выдачи", false),
	COMPLETED_ON("дата завершения", false), SENT_ON("дата направления", false),
	RECERTIFICATION("повторная сертификация", false), PREVIOUS_TYPE("тип прежнего сертификата", false),
	PREVIOUS_LEVEL("прежний уровень", false), PREVIOUS_VALID_TO("прежний сертификат до", false),
	NO_INCREASE_USED("повторов без повышения", false), ROADMAP_IMPLEMENTED("дорожная карта выполнена", false),
	OPEN_CONCLUSION("открытое заключение", false);

	private static final Map<String, Column> BY_HEADER = new HashMap<>();

	static {
		for (Column column : values()) {
			BY_HEADER.put(TableColumn.normalized(column.key), column);
			BY_HEADER.put(TableColumn.normalized(column.caption), column);
		}
	}

	private final String key;
	private final String caption;
	private final boolean required;

	Column(String caption, boolean required) {
		this.key = name().toLowerCase(Locale.ROOT);
		this.caption = caption;
		this.required = required;
	}

	/** The English name, as result files and problems use it. */
	String key() {
		return key;
	}

	/** The Russian caption. */
	String caption() {
		return caption;
	}

	/** Whether a register without this column cannot be checked. */
	boolean required() {
		return required;
	}

	/** The column a header names; letter case, white space around it and ё do not matter. */
	static Optional<Column> byHeader(String header) {
		return Optional.ofNullable(BY_HEADER.get(TableColumn.normalized(header)));
	}
}
